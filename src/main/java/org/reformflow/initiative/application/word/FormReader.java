package org.reformflow.initiative.application.word;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.ReformArea;
import org.reformflow.initiative.application.Author;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.application.Effect;
import org.reformflow.initiative.application.Section;
import org.reformflow.initiative.application.SectionProblem;
import org.reformflow.initiative.application.Solution;

/**
 * Makes a description of what a file says. What is missing or unreadable stays as it was
 * and is a problem of its section.
 */
class FormReader {

	private static final Pattern DATE = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");

	private static final Pattern WORDS = Pattern.compile("(?:ngay )?(\\d{1,2}) thang (\\d{1,2}) nam (\\d{4})");

	private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

	static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final int MAX_NAME = 200;

	private static final int MAX_LINE = 500;

	private static final int MAX_INDICATOR = 1000;

	private final FormContents contents;

	private final Description base;

	private final Predicate<String> accounts;

	private final List<SectionProblem> problems = new ArrayList<>();

	/**
	 * A reader.
	 * @param base what stays where the file says nothing readable
	 * @param accounts whether somebody of the department has this person id
	 */
	FormReader(FormContents contents, Description base, Predicate<String> accounts) {
		this.contents = contents;
		this.base = base;
		this.accounts = accounts;
	}

	ReadForm read() {
		String title = text(FormField.TITLE, this.base.title());
		Description read = new Description((title != null) ? title.replaceAll("\\s+", " ") : this.base.title(), area(),
				text(FormField.GOVERNING_BODY, this.base.governingBody()),
				text(FormField.WORKPLACE, this.base.workplace()), text(FormField.FIELD, this.base.field()),
				date(FormField.APPLIED_FROM, this.base.appliedFrom()),
				date(FormField.APPLIED_TO, this.base.appliedTo()), authors(),
				text(FormField.REASON, this.base.reason()), text(FormField.SCOPE, this.base.scope()),
				text(FormField.PURPOSE, this.base.purpose()), text(FormField.KNOWN_SOLUTION, this.base.knownSolution()),
				text(FormField.KNOWN_ADVANTAGES, this.base.knownAdvantages()),
				text(FormField.KNOWN_DRAWBACKS, this.base.knownDrawbacks()),
				text(FormField.KNOWN_CAUSES, this.base.knownCauses()), solutions(),
				text(FormField.NOVELTY, this.base.novelty()), text(FormField.APPLICABILITY, this.base.applicability()),
				effects(), text(FormField.LESSONS, this.base.lessons()),
				text(FormField.PROPOSALS, this.base.proposals()), commitment(),
				text(FormField.INVESTOR, this.base.investor()),
				date(FormField.FIRST_APPLIED_ON, this.base.firstAppliedOn()),
				text(FormField.CONFIDENTIAL, this.base.confidential()),
				text(FormField.PRECONDITIONS, this.base.preconditions()),
				text(FormField.PARTICIPANTS, this.base.participants()));
		List<SectionProblem> all = new ArrayList<>(this.problems);
		all.addAll(this.contents.problems());
		all.sort((one, other) -> one.section().compareTo(other.section()));
		return new ReadForm(read, all);
	}

	/** As the draft form would take it: NFC, no control characters, no blanks around. */
	static String clean(String text, boolean line) {
		String clean = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Cc}&&[^\\t\\n]]", "");
		return (line ? clean.replaceAll("[\\t\\n]+", " ") : clean).strip();
	}

	private Optional<String> given(FormField field) {
		Optional<String> value = this.contents.value(field).map((text) -> clean(text, field.isLine()));
		if (value.isEmpty()) {
			problem(field.section(), "không tìm thấy mục “" + field.label() + "” trong tệp; giữ nội dung đang có");
		}
		return value.filter((text) -> fits(field.section(), field.label(), text, field.max()));
	}

	private boolean fits(Section section, String label, String text, int max) {
		if (text.length() > max) {
			problem(section, String.format(VIETNAMESE,
					"“%s” dài %,d ký tự, nhiều nhất %,d; hãy rút ngắn hoặc đính kèm tệp", label, text.length(), max));
		}
		return text.length() <= max;
	}

	private @Nullable String text(FormField field, @Nullable String otherwise) {
		Optional<String> given = given(field);
		return given.isEmpty() ? otherwise : given.filter((text) -> !text.isEmpty()).orElse(null);
	}

	private ReformArea area() {
		String given = given(FormField.AREA).map(Label::folded).orElse("");
		if (given.isEmpty()) {
			return this.base.area();
		}
		return Arrays.stream(ReformArea.values())
			.filter((area) -> given.contains(Label.folded(area.label())))
			.findFirst()
			.orElseGet(() -> {
				problem(Section.FIELD,
						"không nhận ra nội dung cải cách; hãy ghi đúng một trong sáu nội dung, ví dụ “Cải cách thể chế”");
				return this.base.area();
			});
	}

	private @Nullable LocalDate date(FormField field, @Nullable LocalDate otherwise) {
		Optional<String> given = given(field);
		if (given.isEmpty()) {
			return otherwise;
		}
		// Dotted blanks of a form that nobody filled in.
		if (given.get().chars().noneMatch(Character::isDigit)) {
			return null;
		}
		LocalDate date = date(Label.folded(given.get()));
		if (date == null) {
			problem(field.section(), "“" + field.label() + "”: không đọc được ngày “" + given.get()
					+ "”; hãy ghi dạng ngày/tháng/năm, ví dụ 05/03/2026");
		}
		return (date != null) ? date : otherwise;
	}

	private static @Nullable LocalDate date(String text) {
		for (Pattern pattern : List.of(DATE, WORDS, YEAR_FIRST)) {
			Matcher match = pattern.matcher(text);
			if (match.find()) {
				boolean yearFirst = pattern == YEAR_FIRST;
				try {
					return LocalDate.of(Integer.parseInt(match.group(yearFirst ? 1 : 3)),
							Integer.parseInt(match.group(2)), Integer.parseInt(match.group(yearFirst ? 3 : 1)));
				}
				catch (DateTimeException ex) {
					return null;
				}
			}
		}
		return null;
	}

	private boolean commitment() {
		return given(FormField.COMMITMENT).map(Label::folded)
			.map((text) -> text.matches("(co|x|dong y|da cam ket|cam ket)\\b.*") || text.matches(".*([☒☑✓✔]|\\[x]).*"))
			.orElse(this.base.commitment());
	}

	private <T> List<T> list(FormList list, List<T> otherwise, RowReader<T> reader) {
		Optional<List<Map<String, String>>> rows = this.contents.entries(list);
		if (rows.isEmpty()) {
			problem(list.section(), "không tìm thấy bảng của mục này trong tệp; giữ nội dung đang có");
			return otherwise;
		}
		List<T> entries = new ArrayList<>();
		for (Map<String, String> row : rows.get()) {
			if (row.values().stream().anyMatch((text) -> !text.isBlank())) {
				entries.add(reader.read(row, entries.size() + 1));
			}
		}
		return entries;
	}

	private List<Author> authors() {
		return list(FormList.AUTHORS, this.base.authors(), (row, number) -> {
			String name = cell(row, "name", Section.AUTHORS, MAX_NAME);
			return new Author((name != null) ? name : "", person(row, number), line(row, "birth"),
					line(row, "qualification"), line(row, "position"), line(row, "workplace"), line(row, "phone"),
					share(row, number));
		});
	}

	private @Nullable String line(Map<String, String> row, String key) {
		return cell(row, key, Section.AUTHORS, MAX_LINE);
	}

	private @Nullable String person(Map<String, String> row, int number) {
		String person = cell(row, "person", Section.AUTHORS, MAX_NAME);
		if (person != null && !this.accounts.test(person)) {
			problem(Section.AUTHORS, "dòng %d: không có tài khoản “%s” trong cơ quan; đã bỏ tài khoản, giữ họ tên"
				.formatted(number, person));
			return null;
		}
		return person;
	}

	private @Nullable BigDecimal share(Map<String, String> row, int number) {
		String text = row.getOrDefault("share", "").replaceAll("[\\s%]", "").replace(',', '.');
		if (text.isEmpty()) {
			return null;
		}
		if (!text.matches("\\d{1,3}(\\.\\d{1,2})?") || new BigDecimal(text).compareTo(BigDecimal.valueOf(100)) > 0) {
			problem(Section.AUTHORS, "dòng %d: không đọc được tỷ lệ đóng góp “%s”; hãy ghi số từ 0 đến 100, ví dụ 33,34"
				.formatted(number, clean(row.getOrDefault("share", ""), true)));
			return null;
		}
		BigDecimal share = new BigDecimal(text).stripTrailingZeros();
		return (share.scale() < 0) ? share.setScale(0) : share;
	}

	private List<Solution> solutions() {
		return list(FormList.SOLUTIONS, this.base.solutions(),
				(row, number) -> new Solution(cell(row, "content", Section.SOLUTIONS, FormField.LONG),
						cell(row, "advantages", Section.SOLUTIONS, FormField.LONG),
						cell(row, "drawbacks", Section.SOLUTIONS, FormField.LONG)));
	}

	private List<Effect> effects() {
		return list(FormList.EFFECTS, this.base.effects(),
				(row, number) -> new Effect(kind(row, number), cell(row, "indicator", Section.EFFECTS, MAX_INDICATOR),
						cell(row, "before", Section.EFFECTS, MAX_LINE), cell(row, "after", Section.EFFECTS, MAX_LINE),
						cell(row, "explanation", Section.EFFECTS, FormField.LONG)));
	}

	private Effect.Kind kind(Map<String, String> row, int number) {
		String given = Label.key(row.getOrDefault("kind", "")).replace("hieu qua", "").strip();
		for (Effect.Kind kind : Effect.Kind.values()) {
			if (given.startsWith(Label.key(kind.label()).replace("hieu qua", "").strip())) {
				return kind;
			}
		}
		if (!given.isEmpty()) {
			problem(Section.EFFECTS,
					"dòng %d: loại hiệu quả phải là khoa học, kinh tế, xã hội hoặc khác; đã ghi là khác"
						.formatted(number));
		}
		return Effect.Kind.OTHER;
	}

	private @Nullable String cell(Map<String, String> row, String key, Section section, int max) {
		String text = clean(row.getOrDefault(key, ""), max < FormField.LONG);
		if (text.length() > max) {
			fits(section, text.substring(0, 30) + "…", text, max);
			return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
		}
		return text.isEmpty() ? null : text;
	}

	private void problem(Section section, String problem) {
		this.problems.add(new SectionProblem(section, problem));
	}

	private interface RowReader<T> {

		T read(Map<String, String> row, int number);

	}

}
