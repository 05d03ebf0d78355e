package cn.tongbao.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opens a handler to whoever has signed in; what he may do with which record is decided by {@link
 * cn.tongbao.platform.identity.Access}. A handler that says nothing stays closed.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SignedIn {}
