package cn.tongbao.mediation.room;

import org.jspecify.annotations.Nullable;

/**
 * A hearing room of a protection centre, shared by all mediation bodies.
 *
 * @param id given once
 * @param officeId the centre
 * @param regionCode the seat of the centre that entered it
 * @param active whether it can be booked
 */
public record HearingRoom(
        String id,
        long version,
        String officeId,
        String regionCode,
        String name,
        @Nullable String address,
        @Nullable Integer seats,
        boolean active) {}
