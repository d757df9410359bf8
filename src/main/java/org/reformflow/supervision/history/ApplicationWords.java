package org.reformflow.supervision.history;

import java.util.Map;

/** The states of an application in words, as its own module has them. */
final class ApplicationWords {

	private static final Map<String, String> STATES = Map.ofEntries(Map.entry("DRAFT", "Đang soạn"),
			Map.entry("CONFIRMING", "Chờ đơn vị xác nhận"), Map.entry("SUBMITTED", "Chờ kiểm tra hình thức"),
			Map.entry("RETURNED", "Chờ bổ sung"), Map.entry("ACCEPTED", "Đang thẩm định"),
			Map.entry("SCORING", "Đang chấm điểm"), Map.entry("READY", "Chờ phiên họp"),
			Map.entry("IN_SESSION", "Đang họp xét"), Map.entry("RECOGNISED", "Được công nhận"),
			Map.entry("REFUSED", "Không được công nhận"), Map.entry("NOTED", "Được ghi nhận"),
			Map.entry("WITHDRAWN", "Đã rút"), Map.entry("DISCARDED", "Đã bỏ bản nháp"));

	private ApplicationWords() {
	}

	static String state(String state) {
		return STATES.getOrDefault(state, state);
	}

}
