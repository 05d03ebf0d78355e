package cn.tongbao.mediation.record;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part of a record with acts of its own. The stored document knows nothing of it: the fields of
 * the part stand there beside those of the record, whose constructor puts the part together again.
 */
@JacksonAnnotationsInside
@JsonUnwrapped
@JsonProperty(access = JsonProperty.Access.READ_ONLY)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Part {}
