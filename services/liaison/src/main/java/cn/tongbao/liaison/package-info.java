/** Links the bodies that take part: today every office with its place, superior and competence. */
@NullMarked
package cn.tongbao.liaison;

import org.jspecify.annotations.NullMarked;
