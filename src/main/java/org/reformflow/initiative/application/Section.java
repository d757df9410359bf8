package org.reformflow.initiative.application;

/**
 * Sections of the official form "Bản mô tả sáng kiến", with the numbers it gives them.
 * {@link #LEGAL} adds what an application needs by law and the form leaves out.
 */
public enum Section {

	COVER("Bìa", "Cơ quan chủ quản, cơ quan làm việc"),

	TITLE("A.1", "Tên sáng kiến"),

	FIELD("A.2", "Lĩnh vực áp dụng"),

	PERIOD("A.3", "Thời gian áp dụng"),

	AUTHORS("A.4", "Tác giả, đồng tác giả"),

	REASON("B.1", "Lý do chọn sáng kiến"),

	SCOPE("B.2", "Phạm vi và đối tượng"),

	PURPOSE("B.3", "Mục đích"),

	KNOWN("C.I", "Giải pháp đã biết"),

	SOLUTIONS("C.II.1", "Nội dung các giải pháp mới"),

	NOVELTY("C.II.2", "Tính mới, tính sáng tạo"),

	APPLICABILITY("C.II.3", "Phạm vi ảnh hưởng, khả năng áp dụng"),

	EFFECTS("C.II.4", "Hiệu quả, lợi ích"),

	CONCLUSION("D", "Kết luận"),

	COMMITMENT("Cam kết", "Cam kết không sao chép, không vi phạm bản quyền"),

	LEGAL("E", "Thông tin theo Điều lệ Sáng kiến");

	private final String number;

	private final String title;

	Section(String number, String title) {
		this.number = number;
		this.title = title;
	}

	/** Such as "C.II.2 Tính mới, tính sáng tạo". */
	public String label() {
		return (this == COVER || this == COMMITMENT) ? this.number : this.number + " " + this.title;
	}

	/** The heading above its contents. */
	public String heading() {
		return (this == COVER || this == COMMITMENT) ? this.title : this.number + ". " + this.title;
	}

}
