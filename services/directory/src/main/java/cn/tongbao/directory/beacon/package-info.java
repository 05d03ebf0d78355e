/**
 * The source of public randomness, which is none of ours: asked for one round, believed only with
 * its signature, and never twice ({@code infra/docs/beacon.md}).
 */
@NullMarked
package cn.tongbao.directory.beacon;

import org.jspecify.annotations.NullMarked;
