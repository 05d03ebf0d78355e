/** The register of institutions over HTTP. */
@NullMarked
package cn.tongbao.directory.institution.web;

import org.jspecify.annotations.NullMarked;
