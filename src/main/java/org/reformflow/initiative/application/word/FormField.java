package org.reformflow.initiative.application.word;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.reformflow.initiative.application.Section;

/** A field of the form with a label of its own. */
enum FormField {

	GOVERNING_BODY("governingBody", "Cơ quan chủ quản", Section.COVER, 500),

	WORKPLACE("workplace", "Cơ quan làm việc của tác giả, đồng tác giả", Section.COVER, 500),

	TITLE("title", "Tên sáng kiến", Section.TITLE, 1000),

	AREA("area", "Nội dung cải cách hành chính", Section.FIELD, 200),

	FIELD("field", "Lĩnh vực áp dụng", Section.FIELD, 1000),

	APPLIED_FROM("appliedFrom", "Áp dụng từ ngày", Section.PERIOD, 100),

	APPLIED_TO("appliedTo", "Áp dụng đến ngày", Section.PERIOD, 100),

	REASON("reason", "Lý do chọn sáng kiến", Section.REASON),

	SCOPE("scope", "Phạm vi và đối tượng", Section.SCOPE),

	PURPOSE("purpose", "Mục đích", Section.PURPOSE),

	KNOWN_SOLUTION("knownSolution", "Mô tả giải pháp đã biết", Section.KNOWN),

	KNOWN_ADVANTAGES("knownAdvantages", "Ưu điểm của giải pháp đã biết", Section.KNOWN),

	KNOWN_DRAWBACKS("knownDrawbacks", "Nhược điểm của giải pháp đã biết", Section.KNOWN),

	KNOWN_CAUSES("knownCauses", "Nguyên nhân của nhược điểm", Section.KNOWN),

	NOVELTY("novelty", "Tính mới, tính sáng tạo", Section.NOVELTY),

	APPLICABILITY("applicability", "Phạm vi ảnh hưởng, khả năng áp dụng", Section.APPLICABILITY),

	LESSONS("lessons", "Bài học kinh nghiệm", Section.CONCLUSION),

	PROPOSALS("proposals", "Kiến nghị", Section.CONCLUSION),

	COMMITMENT("commitment", "Cam kết không sao chép hoặc vi phạm bản quyền", Section.COMMITMENT, 500),

	INVESTOR("investor", "Chủ đầu tư tạo ra sáng kiến", Section.LEGAL, 1000),

	FIRST_APPLIED_ON("firstAppliedOn", "Ngày áp dụng lần đầu", Section.LEGAL, 100),

	CONFIDENTIAL("confidential", "Thông tin cần bảo mật", Section.LEGAL),

	PRECONDITIONS("preconditions", "Điều kiện cần thiết để áp dụng", Section.LEGAL),

	PARTICIPANTS("participants", "Người tham gia áp dụng lần đầu", Section.LEGAL);

	/** Characters that a long text may have. */
	static final int LONG = 60_000;

	private static final Map<String, FormField> BY_LABEL = Arrays.stream(values())
		.collect(Collectors.toMap((field) -> Label.key(field.label), Function.identity()));

	private final String placeholder;

	private final String label;

	private final Section section;

	private final int max;

	FormField(String placeholder, String label, Section section) {
		this(placeholder, label, section, LONG);
	}

	FormField(String placeholder, String label, Section section, int max) {
		this.placeholder = placeholder;
		this.label = label;
		this.section = section;
		this.max = max;
	}

	static Optional<FormField> labelled(String text) {
		return Optional.ofNullable(BY_LABEL.get(Label.key(text)));
	}

	String placeholder() {
		return this.placeholder;
	}

	String label() {
		return this.label;
	}

	Section section() {
		return this.section;
	}

	int max() {
		return this.max;
	}

	/** Of one line, however it was typed. */
	boolean isLine() {
		return this.max < LONG;
	}

}
