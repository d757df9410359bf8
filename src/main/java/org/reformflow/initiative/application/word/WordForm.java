package org.reformflow.initiative.application.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.document.DocumentTemplates;
import org.reformflow.document.TemplateFields;
import org.reformflow.document.WordTemplate;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.application.DescriptionTexts;
import org.reformflow.process.Refusal;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The official form "Bản mô tả sáng kiến" as a Word file. */
@Component
public class WordForm {

	static final String TEMPLATE = "initiative-form";

	private static final String DAY = "Ngày …… tháng …… năm ……";

	/** Fields that a file must have to be taken for the form. */
	private static final int ENOUGH = 5;

	/** Characters in all; the draft form could not send more. */
	private static final int MAX_TOTAL = 450_000;

	private final DocumentTemplates templates;

	WordForm(DocumentTemplates templates) {
		this.templates = templates;
	}

	/** The form with nothing in it. */
	public byte[] blank(String department) {
		return write(this.templates.of(department, TEMPLATE), null);
	}

	/** The form filled with a description. */
	public byte[] write(String department, Description description) {
		return write(this.templates.of(department, TEMPLATE), description);
	}

	static byte[] write(WordTemplate template, @Nullable Description description) {
		return template.fill(FormWriter.values(description, DAY), FormWriter.lists(description));
	}

	/**
	 * Reads a filled form.
	 * @param department whose template the file was made from
	 * @param file a Word file that was found harmless
	 * @param base what stays where the file says nothing readable
	 * @param accounts whether somebody of the department has this person id
	 * @throws Refusal when it is not this form, damaged or longer than a draft may be
	 */
	public ReadForm read(String department, Path file, Description base, Predicate<String> accounts) {
		FormContents contents = new FormContents(WordFile.read(file), FormContents.printed(blankBlocks(department)));
		if (Arrays.stream(FormField.values()).filter((field) -> contents.value(field).isPresent()).count() < ENOUGH) {
			throw new Refusal("Tệp này không theo mẫu bản mô tả sáng kiến. "
					+ "Hãy tải mẫu trống, chép nội dung vào đúng khung của từng mục rồi nạp lại.");
		}
		ReadForm read = new FormReader(contents, base, accounts).read();
		int size = DescriptionTexts.of(read.description()).values().stream().mapToInt(String::length).sum();
		if (size > MAX_TOTAL) {
			throw new Refusal(String.format(FormReader.VIETNAMESE,
					"Bản mô tả dài %,d ký tự, nhiều nhất %,d. Hãy rút ngắn hoặc chuyển bớt sang tệp đính kèm.", size,
					MAX_TOTAL));
		}
		return read;
	}

	private List<WordBlock> blankBlocks(String department) {
		try {
			Path blank = Files.createTempFile("initiative-form", ".docx");
			try {
				return WordFile.read(Files.write(blank, blank(department)));
			}
			finally {
				Files.delete(blank);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Placeholders of templates {@code initiative-form}. */
	@Bean
	static TemplateFields initiativeFormFields() {
		Set<String> known = Stream
			.of(Arrays.stream(FormField.values()).map(FormField::placeholder),
					Arrays.stream(FormList.values()).flatMap(FormList::placeholders),
					Stream.of("solutions.number", "coverAuthors", "coverDay"))
			.flatMap((names) -> names)
			.collect(Collectors.toSet());
		Set<String> required = known.stream()
			.filter((name) -> !List.of("solutions.number", "coverAuthors", "coverDay").contains(name))
			.collect(Collectors.toSet());
		return new TemplateFields(TEMPLATE, known, required);
	}

}
