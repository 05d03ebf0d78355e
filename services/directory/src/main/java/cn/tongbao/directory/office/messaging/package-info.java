/** Offices as liaison publishes them. */
@NullMarked
package cn.tongbao.directory.office.messaging;

import org.jspecify.annotations.NullMarked;
