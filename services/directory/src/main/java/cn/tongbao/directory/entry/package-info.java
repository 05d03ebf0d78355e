/**
 * The entries of the registers: applied for, verified, listed, reviewed, warned, suspended, removed
 * and re-admitted, whether they are of institutions or of persons.
 */
@NullMarked
package cn.tongbao.directory.entry;

import org.jspecify.annotations.NullMarked;
