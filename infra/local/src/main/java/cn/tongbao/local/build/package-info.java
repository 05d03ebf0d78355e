/** Builds what is older than its sources and prepares services and servers for a quick start. */
@NullMarked
package cn.tongbao.local.build;

import org.jspecify.annotations.NullMarked;
