/**
 * Draws that anyone can check: what is published first, how the result follows from it, and nothing
 * about whom it is for. Knows no framework, no database and no clock.
 */
@NullMarked
package cn.tongbao.directory.draw;

import org.jspecify.annotations.NullMarked;
