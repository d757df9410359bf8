package org.reformflow.supervision.history;

import java.util.Map;
import java.util.Set;

/** The kinds of steps in words, as the engine and models name them. */
final class StepType {

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("startEvent", "Bắt đầu"),
			Map.entry("userTask", "Việc của người"), Map.entry("serviceTask", "Việc của hệ thống"),
			Map.entry("sendTask", "Gửi đi"), Map.entry("receiveTask", "Chờ tin"),
			Map.entry("businessRuleTask", "Tra bảng quyết định"), Map.entry("callActivity", "Gọi quy trình khác"),
			Map.entry("subProcess", "Nhóm bước"), Map.entry("boundaryTimer", "Đến mốc thời gian"),
			Map.entry("boundaryMessage", "Nhận tin giữa chừng"), Map.entry("boundaryError", "Tình huống từ chối"),
			Map.entry("boundaryConditional", "Điều kiện xảy ra"), Map.entry("boundarySignal", "Nhận tín hiệu"),
			Map.entry("boundaryEvent", "Sự kiện giữa chừng"), Map.entry("intermediateTimer", "Chờ đến mốc thời gian"),
			Map.entry("intermediateMessageCatch", "Chờ tin"), Map.entry("intermediateSignalCatch", "Chờ tín hiệu"),
			Map.entry("intermediateConditional", "Chờ điều kiện"), Map.entry("intermediateCatchEvent", "Chờ"),
			Map.entry("exclusiveGateway", "Rẽ nhánh"), Map.entry("inclusiveGateway", "Rẽ nhiều nhánh"),
			Map.entry("parallelGateway", "Làm song song"), Map.entry("eventBasedGateway", "Chờ điều đến trước"));

	/** Where somebody or something works or waits. */
	private static final Set<String> WORK = Set.of("userTask", "serviceTask", "sendTask", "receiveTask",
			"businessRuleTask", "callActivity", "subProcess", "intermediateTimer", "intermediateMessageCatch",
			"intermediateSignalCatch", "intermediateConditional", "intermediateCatchEvent", "eventBasedGateway");

	private StepType() {
	}

	static String words(String type) {
		String found = WORDS.get(type);
		if (found != null) {
			return found;
		}
		if (type.contains("Throw")) {
			return "Báo cho phần khác";
		}
		if (type.endsWith("EndEvent")) {
			return "Kết thúc";
		}
		return type.endsWith("StartEvent") || type.contains("tart") ? "Bắt đầu" : "Bước khác";
	}

	static boolean isWork(String type) {
		return WORK.contains(type);
	}

}
