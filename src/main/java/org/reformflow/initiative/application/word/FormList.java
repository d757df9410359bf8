package org.reformflow.initiative.application.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.reformflow.initiative.application.Section;

/**
 * A list of the form: a table with a heading for each column, or for {@link #SOLUTIONS}
 * labels that come again for each entry.
 */
enum FormList {

	AUTHORS("authors", Section.AUTHORS, "Họ và tên", "name", "Ngày, năm sinh", "birth", "Trình độ chuyên môn",
			"qualification", "Chức vụ", "position", "Cơ quan, đơn vị", "workplace", "Điện thoại", "phone",
			"Đóng góp (%)", "share", "Tài khoản", "person"),

	SOLUTIONS("solutions", Section.SOLUTIONS, "Giải pháp", "content", "Ưu điểm của giải pháp", "advantages",
			"Nhược điểm của giải pháp", "drawbacks"),

	EFFECTS("effects", Section.EFFECTS, "Loại hiệu quả", "kind", "Chỉ số", "indicator", "Trước khi áp dụng", "before",
			"Sau khi áp dụng", "after", "Giải thích, nguồn số liệu", "explanation");

	/** Columns by which a table is known. */
	private static final int ENOUGH = 3;

	private final String placeholder;

	private final Section section;

	private final Map<String, String> columns = new LinkedHashMap<>();

	FormList(String placeholder, Section section, String... labelsAndKeys) {
		this.placeholder = placeholder;
		this.section = section;
		for (int i = 0; i < labelsAndKeys.length; i += 2) {
			this.columns.put(Label.key(labelsAndKeys[i]), labelsAndKeys[i + 1]);
		}
	}

	/** The list whose table begins with this row of headings. */
	static Optional<FormList> headed(List<WordCell> row) {
		return Stream.of(AUTHORS, EFFECTS)
			.filter((list) -> row.stream().filter((cell) -> list.column(cell.text()).isPresent()).count() >= ENOUGH)
			.findFirst();
	}

	/** Key of the column or field with this label. */
	Optional<String> column(String label) {
		return Optional.ofNullable(this.columns.get(Label.key(label)));
	}

	/** Keys of the columns in the order of a row of headings; blank where unknown. */
	List<String> keys(List<WordCell> headings) {
		return headings.stream().map((heading) -> column(heading.text()).orElse("")).toList();
	}

	String placeholder() {
		return this.placeholder;
	}

	Section section() {
		return this.section;
	}

	/** Placeholders of an entry, such as {@code authors.name}. */
	Stream<String> placeholders() {
		return this.columns.values().stream().map((key) -> this.placeholder + "." + key);
	}

	/** An entry with nothing in it. */
	Map<String, String> blank() {
		Map<String, String> blank = new LinkedHashMap<>();
		this.columns.values().forEach((key) -> blank.put(key, ""));
		return blank;
	}

	/** So many of them. */
	List<Map<String, String>> blanks(int number) {
		return Stream.generate(this::blank).limit(number).toList();
	}

}
