package org.reformflow.directive;

/** What can happen to a directive or an assignment, as listed in its history. */
public enum EventKind {

	REGISTERED("Đăng ký văn bản"), BROKEN_DOWN("Phân rã nhiệm vụ"), SUBMITTED("Trình lãnh đạo duyệt"),
	APPROVED("Lãnh đạo duyệt"), RETURNED("Lãnh đạo trả lại"), CANCELLED("Hủy đăng ký"), ISSUED("Cấp số, ban hành"),
	ASSIGNED("Giao nhiệm vụ"), ADDED("Bổ sung nhiệm vụ"), ACKNOWLEDGED("Tiếp nhận nhiệm vụ"),
	REFUSED("Từ chối nhiệm vụ"), INSISTED("Giao lại nhiệm vụ"), REASSIGNED("Chuyển đơn vị khác"),
	PROGRESS("Báo cáo tiến độ"), COMPLETION_REPORTED("Báo cáo hoàn thành"), VERIFIED("Xác nhận hoàn thành"),
	REWORK("Trả lại làm lại"), CONTRIBUTED("Đóng góp phối hợp"), OBSTACLE_RAISED("Nêu vướng mắc"),
	OBSTACLE_OPINION("Tổng hợp vướng mắc"), OBSTACLE_DECIDED("Quyết định về vướng mắc"), EXTENSION_ASKED("Xin gia hạn"),
	EXTENSION_GRANTED("Đồng ý gia hạn"), EXTENSION_REFUSED("Không đồng ý gia hạn"),
	DEADLINE_ADJUSTED("Điều chỉnh thời hạn"), CONTENT_ADJUSTED("Điều chỉnh nội dung"), SUSPENDED("Tạm dừng"),
	RESUMED("Tiếp tục thực hiện"), WITHDRAWN("Thu hồi nhiệm vụ"), APOLOGY("Xin lỗi người nộp hồ sơ"),
	OFFICER_CHANGED("Đổi người thực hiện"), CLOSED("Khép lại"), URGED("Nhắc việc, đôn đốc"),
	RESULT_SUBMITTED("Trình kết quả tổng hợp"), RESULT_RETURNED("Trả lại kết quả tổng hợp"),
	RESULT_APPROVED("Phê duyệt kết quả, đóng hồ sơ");

	private final String label;

	EventKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
