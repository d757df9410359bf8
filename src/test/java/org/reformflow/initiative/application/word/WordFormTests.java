package org.reformflow.initiative.application.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.reformflow.directive.ReformArea;
import org.reformflow.document.DocumentTemplates;
import org.reformflow.initiative.application.Author;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.application.Effect;
import org.reformflow.initiative.application.Section;
import org.reformflow.initiative.application.SectionProblem;
import org.reformflow.initiative.application.Solution;
import org.reformflow.process.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The form as a Word file: whole there and back, and as people change it in Word. */
class WordFormTests {

	private static final Description NOTHING = Description.of("Tên cũ", ReformArea.TTHC, List.of());

	private final WordForm form = new WordForm(new DocumentTemplates("", List.of(WordForm.initiativeFormFields())));

	@Property(tries = 150)
	void everyDescriptionComesBackAsItWas(@ForAll("descriptions") Description description) {
		ReadForm read = read(this.form.write("so-khcn", description));

		assertThat(read.problems()).isEmpty();
		assertThat(read.description()).isEqualTo(description);
	}

	@Provide
	Arbitrary<Description> descriptions() {
		Arbitrary<Author> authors = Combinators
			.combine(lines().map((name) -> (name != null) ? name : "An"),
					Arbitraries.of("chuyenvien.qlkh", "giamdoc").injectNull(0.5), lines(), lines(), lines(),
					Arbitraries.integers().between(1, 10_000).map((share) -> plain(BigDecimal.valueOf(share, 2))))
			.as((name, person, birth, position, workplace, share) -> new Author(name, person, birth, position, birth,
					workplace, position, share));
		Arbitrary<Solution> solutions = Combinators.combine(texts(), texts(), texts())
			.as(Solution::new)
			.filter((solution) -> !solution.equals(new Solution(null, null, null)));
		Arbitrary<Effect> effects = Combinators
			.combine(Arbitraries.of(Effect.Kind.class), lines(), lines(), lines(), texts())
			.as(Effect::new);
		return Combinators
			.combine(lines().map((title) -> (title != null) ? title.replaceAll("\\s+", " ") : "Tên"),
					Arbitraries.of(ReformArea.class), authors.list().ofMaxSize(5), solutions.list().ofMaxSize(5),
					effects.list().ofMaxSize(4), lines().list().ofSize(4), texts().list().ofSize(15),
					Arbitraries.integers().between(0, 5000).map(LocalDate.of(2020, 1, 1)::plusDays).injectNull(0.2))
			.as((title, area, by, solution, effect, line, text, day) -> new Description(title, area, line.get(0),
					line.get(1), line.get(2), day, (day != null) ? day.plusDays(9) : null, by, text.get(0), text.get(1),
					text.get(2), text.get(3), text.get(4), text.get(5), text.get(6), solution, text.get(7), text.get(8),
					effect, text.get(9), text.get(10), day != null, line.get(3), day, text.get(11), text.get(12),
					text.get(13)));
	}

	private static Arbitrary<@Nullable String> texts() {
		return raw().map((text) -> FormReader.clean(text, false)).map((text) -> text.isEmpty() ? null : text);
	}

	private static Arbitrary<@Nullable String> lines() {
		return raw().map((text) -> FormReader.clean(text, true)).map((text) -> text.isEmpty() ? null : text);
	}

	private static Arbitrary<String> raw() {
		Arbitrary<String> words = Arbitraries.of("sáng kiến", "Đường", "“ngoặc”", "\"", "'", "&amp;", "<b>", "</w:t>",
				"]]>", "{{title}}", "\n", "\n\n", "\t", "  ", "…", "€", "\uD83D\uDE00", "1. Mục đích", "Giải pháp 2",
				"Mục đích", "Họ và tên", "Xác nhận của", "không", "\u00A0", "- ", "𠮷", "ế");
		return words.list().ofMaxSize(12).map((list) -> String.join("", list));
	}

	private static BigDecimal plain(BigDecimal number) {
		BigDecimal plain = number.stripTrailingZeros();
		return (plain.scale() < 0) ? plain.setScale(0) : plain;
	}

	@Example
	void longTextsAndManySolutionsComeBackWhole() {
		String text = FormReader.clean("Tiếng Việt “có dấu” & <thẻ>\n".repeat(2200).substring(0, 60_000), false);
		Description complete = complete();
		Description description = with(complete, text,
				java.util.Collections.nCopies(40, new Solution("Nội dung\nnhiều dòng", "ưu", null)));

		ReadForm read = read(this.form.write("so-khcn", description));

		assertThat(read.problems()).isEmpty();
		assertThat(read.description()).isEqualTo(description);
	}

	@Example
	void theBlankFormHoldsNothingAndAllSections() {
		ReadForm read = read(this.form.blank("so-khcn"));

		assertThat(read.problems()).isEmpty();
		assertThat(read.description()).isEqualTo(new Description("Tên cũ", ReformArea.TTHC, null, null, null, null,
				null, List.of(), null, null, null, null, null, null, null, List.of(), null, null, List.of(), null, null,
				false, null, null, null, null, null));
	}

	@Example
	void textTypedInPiecesFontsAndParagraphsIsRead() {
		byte[] filled = edited(this.form.blank("so-khcn"), (document) -> {
			XWPFTableCell title = valueBeside(document, "Tên sáng kiến");
			XWPFParagraph line = title.getParagraphs().get(0);
			XWPFRun first = line.createRun();
			first.setText("Sổ nhiệm ");
			first.setBold(true);
			first.setFontFamily("Arial");
			XWPFRun second = line.createRun();
			second.setText("vụ điện tử");
			second.setItalic(true);
			XWPFTableCell reason = valueBelow(document, "Lý do chọn sáng kiến");
			reason.getParagraphs().get(0).createRun().setText("Đoạn một");
			XWPFRun next = reason.addParagraph().createRun();
			next.setText("Đoạn hai");
			next.addBreak();
			next.setText("dòng ba");
			next.addBreak(BreakType.PAGE);
			reason.addParagraph().createRun().setText("Đoạn cuối");
		});

		Description read = read(filled).description();

		assertThat(read.title()).isEqualTo("Sổ nhiệm vụ điện tử");
		assertThat(read.reason()).isEqualTo("Đoạn một\nĐoạn hai\ndòng ba\n\nĐoạn cuối");
	}

	@Example
	void trackedChangesAreReadAsAccepted() {
		byte[] filled = xml(this.form.write("so-khcn", complete()), (xml) -> xml.replace(
				"<w:t xml:space=\"preserve\">Rút ngắn thời gian.</w:t></w:r>",
				"<w:t>Rút ngắn </w:t></w:r><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>thời hạn</w:delText></w:r></w:del>"
						+ "<w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>một nửa thời gian</w:t></w:r></w:ins>"
						+ "<w:moveFrom w:id=\"3\" w:author=\"a\"><w:r><w:t>cũ</w:t></w:r></w:moveFrom>"));

		assertThat(read(filled).description().purpose()).isEqualTo("Rút ngắn một nửa thời gian");
	}

	@Example
	void textInContentControlsLinksAndFieldsIsRead() {
		byte[] filled = xml(this.form.write("so-khcn", complete()), (xml) -> xml.replace(
				"<w:t xml:space=\"preserve\">Rút ngắn thời gian.</w:t></w:r>",
				"<w:t>Xem </w:t></w:r><w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:r><w:t>quyết định</w:t></w:r></w:sdtContent></w:sdt>"
						+ "<w:hyperlink><w:r><w:t xml:space=\"preserve\"> số 5</w:t></w:r></w:hyperlink>"
						+ "<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:tab/><w:t>hết</w:t></w:r>"));

		assertThat(read(filled).description().purpose()).isEqualTo("Xem quyết định số 5\thết");
	}

	@Example
	void rowsThatPeopleAddAreRead() {
		byte[] filled = edited(this.form.write("so-khcn", complete()), (document) -> {
			XWPFTable authors = table(document, "Họ và tên");
			XWPFTableRow row = authors.createRow();
			row.getCell(0).setText("Lê Thị Cúc");
			row.getCell(6).setText("12,5 %");
			XWPFTable solutions = table(document, "Giải pháp 1");
			addRow(solutions, "Giải pháp 2");
			addRow(solutions, "Làm việc khác");
			addRow(solutions, "còn viết thêm ở hàng dưới");
			addRow(solutions, "Ưu điểm của giải pháp 2:");
			addRow(solutions, "Nhanh");
		});

		Description read = read(filled).description();

		assertThat(read.authors()).hasSize(2).last().satisfies((author) -> {
			assertThat(author.name()).isEqualTo("Lê Thị Cúc");
			assertThat(author.share()).isEqualByComparingTo("12.5");
		});
		assertThat(read.solutions()).hasSize(2)
			.last()
			.isEqualTo(new Solution("Làm việc khác\ncòn viết thêm ở hàng dưới", "Nhanh", null));
	}

	@Example
	void numbersAndBulletsOfWordBecomeText() {
		byte[] filled = xml(this.form.write("so-khcn", complete()),
				(xml) -> xml.replace("<w:t xml:space=\"preserve\">Rút ngắn thời gian.</w:t></w:r></w:p>",
						"<w:t>Gồm:</w:t></w:r></w:p>" + item("một", 7, 0) + item("hai", 7, 0) + item("chấm", 8, 0)));
		filled = with(filled, "word/numbering.xml",
				"""
						<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
						<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
						<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
						<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num>
						</w:numbering>""");

		assertThat(read(filled).description().purpose()).isEqualTo("Gồm:\n1. một\n2. hai\n- chấm");
	}

	private static String item(String text, int list, int level) {
		return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
			.formatted(level, list, text);
	}

	@Example
	void whatCannotBeReadIsNamedBySectionAndStaysAsItWas() {
		byte[] filled = edited(this.form.write("so-khcn", complete()), (document) -> {
			overwrite(valueBeside(document, "Nội dung cải cách hành chính"), "Nông nghiệp");
			overwrite(valueBeside(document, "Áp dụng từ ngày"), "31/02/2026");
			overwrite(valueBeside(document, "Áp dụng đến ngày"), "ngày 05 tháng 3 năm 2026");
			XWPFTable authors = table(document, "Họ và tên");
			overwrite(authors.getRow(1).getCell(6), "một nửa");
			overwrite(authors.getRow(1).getCell(7), "ai.do");
			overwrite(table(document, "Loại hiệu quả").getRow(1).getCell(0), "tinh thần");
			XWPFTable opening = table(document, "1. Lý do chọn sáng kiến");
			opening.removeRow(5);
			opening.removeRow(4);
			document.insertNewParagraph(table(document, "Bài học").getCTTbl().newCursor())
				.createRun()
				.setText("Viết ngoài khung");
		});
		Description base = complete();

		ReadForm read = read(filled, base);

		assertThat(read.problems()).extracting(SectionProblem::section)
			.containsExactly(Section.FIELD, Section.PERIOD, Section.AUTHORS, Section.AUTHORS, Section.PURPOSE,
					Section.EFFECTS, Section.EFFECTS);
		assertThat(read.problems()).extracting(SectionProblem::problem)
			.anyMatch((problem) -> problem.contains("31/02/2026"))
			.anyMatch((problem) -> problem.contains("Viết ngoài khung"))
			.anyMatch((problem) -> problem.contains("không tìm thấy mục “Mục đích”"));
		assertThat(read.description().area()).isEqualTo(base.area());
		assertThat(read.description().appliedFrom()).isEqualTo(base.appliedFrom());
		assertThat(read.description().appliedTo()).isEqualTo(LocalDate.of(2026, 3, 5));
		assertThat(read.description().purpose()).isEqualTo(base.purpose());
	}

	@Example
	void picturesAreNamedNotLostSilently() {
		byte[] filled = xml(this.form.write("so-khcn", complete()),
				(xml) -> xml.replace("<w:t xml:space=\"preserve\">Rút ngắn thời gian.</w:t>",
						"<w:t>Rút ngắn thời gian.</w:t><w:drawing><x/></w:drawing>"));

		ReadForm read = read(filled);

		assertThat(read.description().purpose()).isEqualTo("Rút ngắn thời gian.");
		assertThat(read.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.toString()).contains("B.3 Mục đích: có hình ảnh"));
	}

	@Example
	void textsThatAreTooLongAreNamed() {
		byte[] filled = xml(this.form.write("so-khcn", complete()),
				(xml) -> xml.replace("Rút ngắn thời gian.", "a".repeat(60_001)));

		assertThat(read(filled).problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.toString()).contains("60.001 ký tự, nhiều nhất 60.000"));
	}

	@Example
	void moreThanADraftMayHoldIsRefused() {
		byte[] filled = xml(this.form.write("so-khcn", complete()), (xml) -> {
			String all = xml;
			for (String key : List.of("Rút ngắn thời gian.", "Chậm.", "Các phòng.", "Bảng tính.", "Rẻ.", "Hay sót.",
					"Không ai nhắc.", "Mới.", "Dùng rộng.")) {
				all = all.replace(">" + key + "<", ">" + "a".repeat(59_000) + "<");
			}
			return all;
		});

		assertThatThrownBy(() -> read(filled)).isInstanceOf(Refusal.class).hasMessageContaining("nhiều nhất 450.000");
	}

	@Example
	void otherWordFilesAreRefused() {
		byte[] other = edited(null, (document) -> document.createParagraph().createRun().setText("Báo cáo"));

		assertThatThrownBy(() -> read(other)).isInstanceOf(Refusal.class)
			.hasMessageContaining("không theo mẫu bản mô tả sáng kiến");
	}

	@Example
	void aBombIsNotUnpacked() {
		byte[] bomb = with(this.form.blank("so-khcn"), "word/document.xml",
				"<w:document xmlns:w=\"w\"><w:p><w:r><w:t>" + " ".repeat(80 * 1024 * 1024));

		assertThatThrownBy(() -> read(bomb)).isInstanceOf(Refusal.class);
	}

	@Example
	void entitiesAndDamagedPartsAreRefused() {
		byte[] entities = with(this.form.blank("so-khcn"), "word/document.xml",
				"<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><d><w:t xmlns:w=\"w\">&a;</w:t></d>");
		byte[] damaged = with(this.form.blank("so-khcn"), "word/document.xml", "<w:document");

		assertThatThrownBy(() -> read(entities)).isInstanceOf(Refusal.class);
		assertThatThrownBy(() -> read(damaged)).isInstanceOf(Refusal.class).hasMessageContaining("bị hỏng");
	}

	private ReadForm read(byte[] file) {
		return read(file, NOTHING);
	}

	private ReadForm read(byte[] file, Description base) {
		try {
			Path path = Files.createTempFile("form", ".docx");
			try {
				return this.form.read("so-khcn", Files.write(path, file), base,
						Set.of("chuyenvien.qlkh", "giamdoc")::contains);
			}
			finally {
				Files.delete(path);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Description complete() {
		return new Description("Sổ nhiệm vụ", ReformArea.CHINH_PHU_SO, "UBND tỉnh", "Sở KH&CN", "Quản lý nhiệm vụ",
				LocalDate.of(2026, 1, 5), LocalDate.of(2026, 6, 30),
				List.of(new Author("Nguyễn Văn An", "giamdoc", "1980", "Thạc sĩ", "Chuyên viên", "Phòng QLKH", "0912",
						new BigDecimal("100"))),
				"Chậm.", "Các phòng.", "Rút ngắn thời gian.", "Bảng tính.", "Rẻ.", "Hay sót.", "Không ai nhắc.",
				List.of(new Solution("Sổ chung.", "Cùng thấy.", null)), "Mới.", "Dùng rộng.",
				List.of(new Effect(Effect.Kind.ECONOMIC, "Thời gian", "15 ngày", "9 ngày", null)), "Làm đều.",
				"Nhân rộng.", true, "Sở", LocalDate.of(2026, 1, 5), null, "Máy tính.", "Trần Thị Bình\nLê Văn Cường");
	}

	private static Description with(Description of, String text, List<Solution> solutions) {
		return new Description(of.title(), of.area(), of.governingBody(), of.workplace(), of.field(), of.appliedFrom(),
				of.appliedTo(), of.authors(), text, of.scope(), text, of.knownSolution(), of.knownAdvantages(),
				of.knownDrawbacks(), of.knownCauses(), solutions, text, of.applicability(), of.effects(), of.lessons(),
				of.proposals(), of.commitment(), of.investor(), of.firstAppliedOn(), of.confidential(),
				of.preconditions(), of.participants());
	}

	private interface Edit {

		void edit(XWPFDocument document);

	}

	private static byte[] edited(byte @Nullable [] file, Edit edit) {
		try (XWPFDocument document = (file != null) ? new XWPFDocument(new ByteArrayInputStream(file))
				: new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			edit.edit(document);
			document.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] xml(byte[] file, UnaryOperator<String> edit) {
		String before = new String(parts(file).get("word/document.xml"), StandardCharsets.UTF_8);
		String after = edit.apply(before);
		assertThat(after).isNotEqualTo(before);
		return with(file, "word/document.xml", after);
	}

	private static byte[] with(byte[] file, String part, String content) {
		Map<String, byte[]> parts = parts(file);
		parts.put(part, content.getBytes(StandardCharsets.UTF_8));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static Map<String, byte[]> parts(byte[] file) {
		Map<String, byte[]> parts = new java.util.LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return parts;
	}

	private static XWPFTable table(XWPFDocument document, String label) {
		return document.getTables()
			.stream()
			.filter((table) -> table.getRows()
				.stream()
				.anyMatch((row) -> row.getTableCells().stream().anyMatch((cell) -> cell.getText().startsWith(label))))
			.findFirst()
			.orElseThrow();
	}

	private static XWPFTableCell valueBeside(XWPFDocument document, String label) {
		return document.getTables()
			.stream()
			.flatMap((table) -> table.getRows().stream())
			.filter((row) -> Label.key(row.getCell(0).getText()).equals(Label.key(label)))
			.findFirst()
			.orElseThrow()
			.getCell(1);
	}

	private static XWPFTableCell valueBelow(XWPFDocument document, String label) {
		for (XWPFTable table : document.getTables()) {
			List<XWPFTableRow> rows = table.getRows();
			for (int i = 0; i < rows.size() - 1; i++) {
				if (Label.key(rows.get(i).getCell(0).getText()).equals(Label.key(label))) {
					return rows.get(i + 1).getCell(0);
				}
			}
		}
		throw new AssertionError(label);
	}

	private static void overwrite(XWPFTableCell cell, String text) {
		XWPFParagraph paragraph = cell.getParagraphs().get(0);
		while (!paragraph.getRuns().isEmpty()) {
			paragraph.removeRun(0);
		}
		paragraph.createRun().setText(text);
	}

	private static void addRow(XWPFTable table, String text) {
		table.createRow().getCell(0).setText(text);
	}

}
