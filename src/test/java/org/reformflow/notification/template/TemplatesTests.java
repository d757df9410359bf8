package org.reformflow.notification.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.notification.TemplateValues;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TemplatesTests {

	private static final List<TemplateValues> DECLARED = List.of(
			new TemplateValues("deadline-",
					Set.of("title", "reason", "items", "name", "tier", "subject", "unit", "deadline", "lastDay",
							"lastWorkingDay", "daysLeft", "daysLate", "slip", "answerBy", "answerDue", "meetingList")),
			new TemplateValues("digest-", Set.of("count", "topics", "topic", "size", "notices", "subject", "time")),
			new TemplateValues("mail-frame", Set.of("subject", "body", "onBehalfOf")),
			new TemplateValues("test-", Set.of("title")));

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[#^/]?(\\w+)}}");

	private final Path folder;

	TemplatesTests(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void readsSubjectHeadingAndBody() throws IOException {
		write("deadline-due", "Việc {{title}}\nNhóm: Sắp đến hạn\n\nKính gửi {{recipient}},\n\n{{title}}");

		Rendered text = templates().render("deadline-due", Map.of("title", "Báo cáo", "recipient", "An"));

		assertThat(text).isEqualTo(new Rendered("Việc Báo cáo", "Kính gửi An,\n\nBáo cáo"));
		assertThat(templates().topic("deadline-due")).isEqualTo("Sắp đến hạn");
		assertThat(templates().topic("digest-daily")).isEqualTo("Thông báo khác");
	}

	@Test
	void sectionsRepeatAndLeaveOut() throws IOException {
		write("deadline-list", "Danh sách\n\n{{#items}}\n- {{name}}\n{{/items}}\n{{#reason}}Vì: {{reason}}{{/reason}}");

		Rendered text = templates().render("deadline-list",
				Map.of("items", List.of(Map.of("name", "A"), Map.of("name", "B")), "reason", ""));

		assertThat(text.body()).isEqualTo("- A\n- B");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Việc {{tittle}};;{{title}} | deadline-bad.txt, dòng 1: không có giá trị “{{tittle}}”; dùng được: answerBy, answerDue, daysLate, daysLeft, deadline, departmentName
					Việc;;Dòng 3;{{#itms}}x{{/itms}} | deadline-bad.txt, dòng 4: không có giá trị “{{#itms}}”
					Việc;;{{title.class}} | không có giá trị “{{title.class}}”
					Việc;;{{>other}} | không có giá trị “{{>other}}”
					Việc;;{{=<% %>=}} | không có giá trị “{{=<% %>=}}”
					Việc;;{{#items}}{{name}} | mẫu viết sai
					Việc;không để trống;x | dòng 1 phải là tiêu đề
					""")
	void aWrongTemplateFailsTheStart(String text, String problem) throws IOException {
		write("deadline-bad", text.replace(';', '\n'));

		assertThatThrownBy(this::templates).isInstanceOf(TemplateException.class).hasMessageContaining(problem);
	}

	@Test
	void reportsAllWrongTemplatesAtOnce() throws IOException {
		write("deadline-one", "{{a}}\n\nx");
		write("deadline-two", "Việc\n\n{{b}}");

		assertThatThrownBy(this::templates).hasMessageContaining("deadline-one.txt, dòng 1")
			.hasMessageContaining("deadline-two.txt, dòng 3");
	}

	@Test
	void aFolderThatIsNotThereFailsTheStart() {
		assertThatIllegalStateException().isThrownBy(() -> new Templates(this.folder.resolve("khong-co"), DECLARED))
			.withMessageContaining("reformflow.notification.templates");
	}

	@Test
	void anEditedTemplateIsUsedAtOnceAndAWrongEditIsNot() throws IOException {
		write("deadline-edit", "Cũ\n\nx");
		Templates templates = templates();

		edit("deadline-edit", "Mới\n\nx", 1);
		assertThat(templates.render("deadline-edit", Map.of()).subject()).isEqualTo("Mới");

		edit("deadline-edit", "{{hong}}\n\nx", 2);
		assertThat(templates.render("deadline-edit", Map.of()).subject()).isEqualTo("Mới");

		edit("deadline-edit", "Mới hơn\n\nx", 3);
		assertThat(templates.render("deadline-edit", Map.of()).subject()).isEqualTo("Mới hơn");
	}

	@Test
	void aFileOfTheFolderTakesTheShippedOnesPlaceUntilItIsGone() throws IOException {
		Templates templates = templates();
		Map<String, Object> values = Map.of("count", 0, "topics", List.of(), "recipient", "An", "today", "01/03/2026");
		assertThat(templates.render("digest-daily", values).subject()).startsWith("Bản tin ngày");

		write("digest-daily", "Bản tin riêng\n\nx");
		assertThat(templates.render("digest-daily", values).subject()).isEqualTo("Bản tin riêng");

		Files.delete(this.folder.resolve("digest-daily.txt"));
		assertThat(templates.render("digest-daily", values).subject()).startsWith("Bản tin ngày");
	}

	@Test
	void namesAreNoPaths() throws IOException {
		Path outside = this.folder.resolve("../ngoai.txt");
		Files.writeString(outside, "Ngoài\n\nx");
		try {
			assertThatIllegalArgumentException().isThrownBy(() -> templates().render("../ngoai", Map.of()));
		}
		finally {
			Files.delete(outside);
		}
	}

	@Test
	void aSubjectIsOneLineOfBoundedLength() {
		Rendered text = new Rendered("Việc\r\nBcc: ai@do.vn\u2028x" + "a".repeat(400), "Thân\u0000\r\nthư");

		assertThat(text.subject()).startsWith("Việc Bcc: ai@do.vn x").hasSize(250).endsWith("…");
		assertThat(text.body()).isEqualTo("Thân\nthư");
	}

	private Templates templates() throws IOException {
		List<TemplateValues> declared = new ArrayList<>(DECLARED);
		declared.addAll(shippedByOthers());
		return new Templates(this.folder, declared);
	}

	/** Templates of other modules, which declare what these use. */
	private static List<TemplateValues> shippedByOthers() throws IOException {
		List<TemplateValues> others = new ArrayList<>();
		for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:notices/*.txt")) {
			String name = String.valueOf(file.getFilename()).replace(".txt", "");
			if (DECLARED.stream().noneMatch((values) -> name.startsWith(values.prefix()))) {
				others.add(new TemplateValues(name,
						PLACEHOLDER.matcher(file.getContentAsString(StandardCharsets.UTF_8))
							.results()
							.map((found) -> found.group(1))
							.collect(Collectors.toSet())));
			}
		}
		return others;
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.folder.resolve(name + ".txt"), text);
	}

	private void edit(String name, String text, int hour) throws IOException {
		write(name, text);
		Files.setLastModifiedTime(this.folder.resolve(name + ".txt"), FileTime.fromMillis(hour * 3_600_000L));
	}

}
