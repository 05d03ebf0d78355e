/** The register of persons over HTTP. */
@NullMarked
package cn.tongbao.directory.expert.web;

import org.jspecify.annotations.NullMarked;
