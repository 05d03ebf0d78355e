/**
 * What every HTTP service of the platform keeps: one shape of errors, strict JSON, versions of
 * records, requests that take effect once, pages, traces and the audit trail.
 */
@NullMarked
package cn.tongbao.platform.web;

import org.jspecify.annotations.NullMarked;
