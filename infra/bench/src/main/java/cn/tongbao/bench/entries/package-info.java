/**
 * A register as large as the whole country's, made up: names, places and specialties of entries.
 */
@NullMarked
package cn.tongbao.bench.entries;

import org.jspecify.annotations.NullMarked;
