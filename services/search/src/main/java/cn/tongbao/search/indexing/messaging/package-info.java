/** Takes the events of all services in and makes documents of them. */
@NullMarked
package cn.tongbao.search.indexing.messaging;

import org.jspecify.annotations.NullMarked;
