/** The documents of the API, shown to people; the committed contracts are the only source. */
@NullMarked
package cn.tongbao.gateway.docs;

import org.jspecify.annotations.NullMarked;
