package cn.tongbao.directory.engagement;

import java.time.Instant;
import java.time.LocalDate;

/** The day was moved, and why. */
public record Extension(LocalDate from, LocalDate to, String reason, Instant at) {}
