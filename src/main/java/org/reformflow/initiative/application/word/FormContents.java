package org.reformflow.initiative.application.word;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Section;
import org.reformflow.initiative.application.SectionProblem;

/**
 * Finds the fields of the form in a Word file by the labels in its tables: a label stands
 * in the cell left of its value or in the row above it. What follows a value without a
 * label belongs to it.
 */
class FormContents {

	private static final int SHOWN = 40;

	private static final String END = "xac nhan cua";

	private final Map<FormField, String> values = new EnumMap<>(FormField.class);

	private final Map<FormList, List<Map<String, String>>> entries = new EnumMap<>(FormList.class);

	private final List<SectionProblem> problems = new ArrayList<>();

	private final Set<Section> withObjects = EnumSet.noneOf(Section.class);

	private final Set<String> printed;

	/** Whose value comes next, or was read last. */
	private @Nullable Slot slot;

	private boolean awaitsValue;

	private boolean ended;

	/**
	 * Reads what a file holds.
	 * @param printed keys of the paragraphs outside tables that the blank form has
	 */
	FormContents(List<WordBlock> blocks, Set<String> printed) {
		this.printed = printed;
		for (WordBlock block : blocks) {
			if (block instanceof WordBlock.Table table) {
				read(table.rows());
			}
			else if (block instanceof WordBlock.Paragraph paragraph) {
				refuseOutside(paragraph.text());
			}
		}
		this.withObjects.forEach((section) -> this.problems.add(new SectionProblem(section,
				"có hình ảnh hoặc đối tượng không nạp được; hãy đính kèm bằng nút Minh chứng")));
	}

	static Set<String> printed(Collection<WordBlock> blank) {
		return blank.stream()
			.filter(WordBlock.Paragraph.class::isInstance)
			.map((block) -> Label.key(((WordBlock.Paragraph) block).text()))
			.collect(Collectors.toSet());
	}

	/** The value of a field; empty where the file has no such field. */
	Optional<String> value(FormField field) {
		return Optional.ofNullable(this.values.get(field));
	}

	/** The entries of a list; empty where the file has no such list. */
	Optional<List<Map<String, String>>> entries(FormList list) {
		return Optional.ofNullable(this.entries.get(list));
	}

	/** What could not be read. */
	List<SectionProblem> problems() {
		return this.problems;
	}

	private void read(List<List<WordCell>> rows) {
		Optional<FormList> list = rows.isEmpty() ? Optional.empty() : FormList.headed(rows.get(0));
		if (list.isPresent()) {
			list(list.get(), rows);
			return;
		}
		this.awaitsValue = false;
		rows.stream().filter((row) -> !row.isEmpty()).forEach(this::row);
	}

	private void list(FormList list, List<List<WordCell>> rows) {
		List<String> keys = list.keys(rows.get(0));
		this.slot = new Slot(list.section(), null, null, "");
		for (List<WordCell> row : rows.subList(1, rows.size())) {
			Map<String, String> entry = list.blank();
			for (int i = 0; i < Math.min(keys.size(), row.size()); i++) {
				entry.replace(keys.get(i), row.get(i).text());
				noteObject(row.get(i));
			}
			add(list, entry);
		}
		this.entries.putIfAbsent(list, new ArrayList<>());
	}

	private void add(FormList list, Map<String, String> entry) {
		this.entries.computeIfAbsent(list, (missing) -> new ArrayList<>()).add(entry);
	}

	private void row(List<WordCell> row) {
		WordCell first = row.get(0);
		if (this.awaitsValue && row.size() == 1) {
			write(first);
			this.awaitsValue = false;
		}
		else if (this.ended || (row.size() == 2 && Label.folded(first.text()).startsWith(END))) {
			this.ended = true;
		}
		else if (label(first.text())) {
			this.awaitsValue = row.size() == 1;
			row.stream().skip(1).forEach(this::write);
		}
		else {
			row.stream().filter((cell) -> !cell.isBlank()).forEach(this::write);
		}
	}

	/** Whether the text is a label, whose value comes next then. */
	private boolean label(String text) {
		Optional<FormField> field = FormField.labelled(text);
		if (field.isPresent()) {
			this.slot = new Slot(field.get().section(), field.get(), null, "");
			this.values.putIfAbsent(field.get(), "");
			return true;
		}
		Optional<String> part = FormList.SOLUTIONS.column(text);
		part.ifPresent(this::solutionPart);
		return part.isPresent();
	}

	private void solutionPart(String key) {
		List<Map<String, String>> solutions = this.entries.computeIfAbsent(FormList.SOLUTIONS,
				(missing) -> new ArrayList<>());
		if (solutions.isEmpty() || key.equals("content")) {
			solutions.add(FormList.SOLUTIONS.blank());
		}
		this.slot = new Slot(Section.SOLUTIONS, null, solutions.get(solutions.size() - 1), key);
	}

	private void write(WordCell cell) {
		Slot slot = this.slot;
		if (slot == null) {
			return;
		}
		noteObject(cell);
		if (slot.field() != null) {
			this.values.merge(slot.field(), cell.text(), FormContents::joined);
		}
		else if (slot.entry() != null) {
			slot.entry().merge(slot.key(), cell.text(), FormContents::joined);
		}
		else if (!cell.isBlank()) {
			this.problems.add(new SectionProblem(slot.section(),
					"không nhận ra dòng “" + shortened(cell.text()) + "”; hãy giữ nguyên các cột và tên mục của mẫu"));
		}
	}

	private static String joined(String before, String more) {
		return before.isEmpty() ? more : before + "\n" + more;
	}

	private void noteObject(WordCell cell) {
		if (cell.hasObject() && this.slot != null) {
			this.withObjects.add(this.slot.section());
		}
	}

	/** Words between the tables would be lost. */
	private void refuseOutside(String text) {
		if (!this.ended && this.slot != null && this.values.containsKey(FormField.TITLE) && !text.isBlank()
				&& !this.printed.contains(Label.key(text))) {
			this.problems.add(new SectionProblem(this.slot.section(), "có nội dung nằm ngoài khung: “" + shortened(text)
					+ "”; hãy chuyển vào khung của mục rồi nạp lại"));
		}
	}

	private static String shortened(String text) {
		String line = text.strip().replaceAll("\\s+", " ");
		return (line.length() > SHOWN)
				? line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, SHOWN))) + "…" : line;
	}

	/** Where a value goes: a field, or a part of an entry of a list. */
	private record Slot(Section section, @Nullable FormField field, @Nullable Map<String, String> entry, String key) {

	}

}
