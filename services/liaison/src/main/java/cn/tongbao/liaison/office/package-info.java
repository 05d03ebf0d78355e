/**
 * The register of offices: which body exists, where, under whom, for what, and who takes over when
 * it closes. All other services live from its events.
 */
@NullMarked
package cn.tongbao.liaison.office;

import org.jspecify.annotations.NullMarked;
