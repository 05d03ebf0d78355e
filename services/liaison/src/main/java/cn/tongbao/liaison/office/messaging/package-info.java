/** The register of offices as events. */
@NullMarked
package cn.tongbao.liaison.office.messaging;

import org.jspecify.annotations.NullMarked;
