package cn.tongbao.liaison.office;

import org.jspecify.annotations.Nullable;

/**
 * How staff of other offices reach this one. Kept out of events and of the public part, since it
 * may name a person.
 *
 * @param role what the contact is for, for example the receiving department
 * @param name the person or desk
 * @param phone as dialled
 * @param email address
 * @param dutyHours when somebody is there
 * @param outOfHours how to reach somebody at other times
 */
public record Contact(
        @Nullable String role,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String dutyHours,
        @Nullable String outOfHours) {}
