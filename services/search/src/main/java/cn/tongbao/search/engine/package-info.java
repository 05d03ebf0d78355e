/**
 * The way to Elasticsearch, through its low-level client: our documents and queries are few and
 * known, so plain JSON is lighter than a typed tree of classes, and shows what is really sent.
 */
@NullMarked
package cn.tongbao.search.engine;

import org.jspecify.annotations.NullMarked;
