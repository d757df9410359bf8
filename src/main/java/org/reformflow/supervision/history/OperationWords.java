package org.reformflow.supervision.history;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.reformflow.supervision.history.ActivityTable.Operation;

import org.springframework.stereotype.Component;

/** Tells what people changed by hand in the engine. */
@Component
class OperationWords {

	private static final Map<String, String> KINDS = Map.of("Suspend", "Tạm dừng", "Activate", "Cho chạy tiếp",
			"Delete", "Hủy", "SetJobRetries", "Cho chạy lại việc bị lỗi", "ModifyProcessInstance",
			"Chuyển sang bước khác", "Migrate", "Chuyển sang phiên bản khác");

	private static final String DUE = "dueDate";

	private final InstanceWords words;

	private final Clock clock;

	OperationWords(InstanceWords words, Clock clock) {
		this.words = words;
		this.clock = clock;
	}

	/** All but deadlines and, where it is secret, who has which task. */
	List<History.Event> told(String process, List<Operation> operations) {
		return operations.stream()
			.filter((operation) -> !DUE.equals(operation.property()))
			.filter((operation) -> KINDS.containsKey(operation.kind()) || operation.person() != null)
			.map((operation) -> new History.Event(EngineTime.shown(operation.at(), this.clock.getZone()),
					KINDS.getOrDefault(operation.kind(), "Nhận, giao việc"),
					this.words.actor(process, operation.person()),
					"assignee".equals(operation.property()) ? "Người làm: " + taker(process, operation.after()) : ""))
			.distinct()
			.toList();
	}

	private String taker(String process, @Nullable String person) {
		return (person != null && !person.isEmpty()) ? this.words.actor(process, person) : "chưa có ai";
	}

	/** Deadlines of tasks that were moved. */
	List<History.Move> moves(List<Operation> operations) {
		return operations.stream()
			.filter((operation) -> DUE.equals(operation.property()))
			.filter((operation) -> !Objects.equals(operation.before(), operation.after()))
			.map((operation) -> new History.Move(EngineTime.shown(operation.at(), this.clock.getZone()), "Hạn của bước",
					this.words.person(operation.person()), day(operation.before()), day(operation.after()), "Đã đổi",
					""))
			.toList();
	}

	private @Nullable LocalDate day(@Nullable String millis) {
		return (millis != null && millis.matches("\\d{1,15}"))
				? Instant.ofEpochMilli(Long.parseLong(millis)).atZone(this.clock.getZone()).toLocalDate() : null;
	}

}
