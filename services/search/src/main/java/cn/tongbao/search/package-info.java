/** One search over the records of all services, within what the searcher may see. */
@NullMarked
package cn.tongbao.search;

import org.jspecify.annotations.NullMarked;
