/** The settings of this service and what is made of them. */
@NullMarked
package cn.tongbao.liaison.config;

import org.jspecify.annotations.NullMarked;
