/** The register of offices over HTTP. */
@NullMarked
package cn.tongbao.liaison.office.web;

import org.jspecify.annotations.NullMarked;
