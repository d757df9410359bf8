package org.reformflow.modelling.change;

import java.util.Map;

/** What kinds of elements are called. */
final class Kinds {

	private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("process", "quy trình"),
			Map.entry("definitions", "tệp mô hình"), Map.entry("startEvent", "điểm bắt đầu"),
			Map.entry("endEvent", "điểm kết thúc"), Map.entry("userTask", "việc"),
			Map.entry("serviceTask", "việc tự động"), Map.entry("sendTask", "việc tự động gửi đi"),
			Map.entry("businessRuleTask", "việc tra bảng quyết định"), Map.entry("receiveTask", "việc chờ thông điệp"),
			Map.entry("scriptTask", "việc chạy đoạn mã"), Map.entry("task", "việc không rõ loại"),
			Map.entry("manualTask", "việc làm tay"), Map.entry("callActivity", "bước gọi quy trình"),
			Map.entry("subProcess", "quy trình con"), Map.entry("boundaryEvent", "sự kiện gắn kèm"),
			Map.entry("intermediateCatchEvent", "sự kiện chờ"), Map.entry("intermediateThrowEvent", "sự kiện phát ra"),
			Map.entry("exclusiveGateway", "cổng chọn một"), Map.entry("parallelGateway", "cổng song song"),
			Map.entry("inclusiveGateway", "cổng chọn nhiều"), Map.entry("eventBasedGateway", "cổng chờ sự kiện"),
			Map.entry("sequenceFlow", "đường"), Map.entry("message", "thông điệp"), Map.entry("error", "lỗi"),
			Map.entry("escalation", "báo vượt cấp"), Map.entry("signal", "tín hiệu"),
			Map.entry("textAnnotation", "ghi chú"), Map.entry("association", "đường nối ghi chú"),
			Map.entry("collaboration", "khung các bên"), Map.entry("participant", "bên tham gia"),
			Map.entry("lane", "làn"), Map.entry("laneSet", "nhóm làn"), Map.entry("group", "khung gom nhóm"),
			Map.entry("dataObject", "dữ liệu"), Map.entry("dataObjectReference", "dữ liệu"),
			Map.entry("category", "nhóm phân loại"));

	private Kinds() {
	}

	static String of(String type) {
		return NAMES.getOrDefault(type, "phần tử " + type);
	}

}
