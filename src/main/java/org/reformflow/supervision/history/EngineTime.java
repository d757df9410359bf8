package org.reformflow.supervision.history;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/** The engine's tables hold local times of the machine, without their zone. */
final class EngineTime {

	private EngineTime() {
	}

	static OffsetDateTime shown(LocalDateTime stored, ZoneId zone) {
		return stored.atZone(ZoneId.systemDefault()).withZoneSameInstant(zone).toOffsetDateTime();
	}

	static @Nullable OffsetDateTime maybe(@Nullable LocalDateTime stored, ZoneId zone) {
		return (stored != null) ? shown(stored, zone) : null;
	}

	/** What the tables hold for a local time of the administration. */
	static LocalDateTime stored(LocalDateTime local, ZoneId zone) {
		return local.atZone(zone).withZoneSameInstant(ZoneId.systemDefault()).toLocalDateTime();
	}

	/** Such as "3 ngày 4 giờ", in calendar days; the two largest parts. */
	static String words(Duration duration) {
		if (duration.toMinutes() < 1) {
			return "dưới 1 phút";
		}
		String days = (duration.toDays() > 0) ? duration.toDays() + " ngày " : "";
		String hours = (duration.toHoursPart() > 0) ? duration.toHoursPart() + " giờ " : "";
		String minutes = (duration.toMinutesPart() > 0) ? duration.toMinutesPart() + " phút" : "";
		return (days + hours + (days.isEmpty() ? minutes : "")).strip();
	}

}
