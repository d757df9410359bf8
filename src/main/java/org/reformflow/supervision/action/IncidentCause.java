package org.reformflow.supervision.action;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Why a step failed, as far as its message tells, and what to do about it. The first that
 * fits counts. Patterns are of SQL {@code like}, in lower case.
 */
enum IncidentCause {

	MAIL_SERVER("Máy chủ thư không nhận thư",
			"Báo quản trị viên kiểm tra máy chủ thư và kết nối mạng; khi máy chủ đã chạy, chọn “Thử lại”. "
					+ "Thông báo vẫn có trong mục Thông báo của người nhận.",
			"máy chủ thư chưa nhận thư%", "%mailconnectexception%", "%mail server connection failed%"),

	MAIL_ADDRESS("Địa chỉ thư bị từ chối",
			"Sửa địa chỉ thư của người nhận trong tệp tổ chức và nhập lại tệp, rồi chọn “Thử lại”. "
					+ "Thông báo vẫn có trong mục Thông báo của người nhận.",
			"không gửi được thư cho%"),

	CONFLICT("Hai người thay đổi cùng lúc", "Không cần sửa gì: chọn “Thử lại”.", "%optimisticlock%",
			"%was updated by another transaction concurrently%", "%could not serialize%", "%deadlock%"),

	DATABASE("Cơ sở dữ liệu không trả lời kịp",
			"Báo quản trị viên kiểm tra cơ sở dữ liệu; khi đã ổn định, chọn “Thử lại”.",
			"%connection is not available%", "%could not open jdbc%", "%lock timeout%", "%timeout trying to lock%",
			"%unable to acquire jdbc%", "%connection%refused%"),

	MISSING_STEP("Mô hình gọi một bước không có trong hệ thống",
			"Báo chuyên gia phân tích sửa tên bước (delegateExpression, biểu thức) trong mô hình và triển khai lại, "
					+ "rồi chọn “Thử lại”. Thử lại khi chưa sửa sẽ lại hỏng.",
			"%unknown property used in expression%", "%cannot resolve identifier%", "%cannot find property%",
			"%no bean named%", "%classnotfound%", "%unknown method used in expression%"),

	DECISION("Bảng quyết định không cho kết quả dùng được",
			"Báo chuyên gia phân tích kiểm tra bảng quyết định (DMN) của bước này, rồi chọn “Thử lại”.", "%dmn-%",
			"%decision%"),

	VARIABLE("Biểu thức của mô hình không tính được",
			"Báo chuyên gia phân tích kiểm tra biểu thức và dữ liệu của bước này, rồi chọn “Thử lại”.",
			"%error while evaluating expression%", "%el-%", "%juel%"),

	RULE("Quy định nghiệp vụ không cho làm", "Làm theo nội dung thông báo của sự cố, rồi chọn “Thử lại”."),

	UNKNOWN("Chưa rõ nguyên nhân",
			"Chọn “Thử lại” một lần. Nếu vẫn hỏng, gửi thông tin kỹ thuật bên dưới cho quản trị viên.");

	/** Letters that only Vietnamese words have: our own messages. */
	private static final String VIETNAMESE = "[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỷỹỵ]";

	private final String label;

	private final String advice;

	private final String[] patterns;

	IncidentCause(String label, String advice, String... patterns) {
		this.label = label;
		this.advice = advice;
		this.patterns = patterns;
	}

	String label() {
		return this.label;
	}

	String advice() {
		return this.advice;
	}

	/** Whether the message itself tells the reader what to do. */
	boolean speaks() {
		return this == RULE || this == MAIL_ADDRESS;
	}

	/** A SQL expression of the cause's name; a message is its only input. */
	static String sql(String message) {
		return Arrays.stream(values())
			.map((cause) -> cause.condition("lower(coalesce(" + message + ", ''))", cause))
			.collect(Collectors.joining(" ", "case ", " end"));
	}

	private String condition(String message, IncidentCause cause) {
		return switch (cause) {
			case RULE -> "when regexp_like(%s, '%s') then 'RULE'".formatted(message, VIETNAMESE);
			case UNKNOWN -> "else 'UNKNOWN'";
			default -> "when %s then '%s'".formatted(Arrays.stream(this.patterns)
				.map((pattern) -> message + " like '" + pattern + "'")
				.collect(Collectors.joining(" or ")), name());
		};
	}

}
