/**
 * Which record holds a file, and whom it shows it to: the first record that attaches it, and the
 * audiences that the records' own services tell of.
 */
@NullMarked
package cn.tongbao.evidence.binding;

import org.jspecify.annotations.NullMarked;
