/**
 * Finds records by plain words. One filter on kind and audience stands over hits, counts and facets
 * alike, so that nothing can be learned about what one may not read.
 */
@NullMarked
package cn.tongbao.search.query;

import org.jspecify.annotations.NullMarked;
