package org.reformflow.apology;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LetterTemplatesTests {

	private static final String REQUIRED = "{{applicant}} {{procedure}} {{dossierCode}} {{progress}} {{reason}} {{newDue}}";

	@TempDir
	private Path folder = Path.of("");

	@Test
	void ourTemplateNamesEverythingThatALetterMaySay() {
		assertThat(new LetterTemplates("").of("so-khcn").placeholders())
			.containsExactlyInAnyOrderElementsOf(ApologyLetters.PLACEHOLDERS);
	}

	@Test
	void aFolderReplacesItForAllDepartmentsOrForOne() throws IOException {
		LetterTemplates templates = new LetterTemplates(this.folder.toString());
		assertThat(templates.of("so-khcn").placeholders()).contains("signerTitle");

		write("apology-letter.docx", REQUIRED);
		write("so-noivu/apology-letter.docx", REQUIRED + "{{unitName}}");

		assertThat(templates.of("so-khcn").placeholders()).doesNotContain("signerTitle", "unitName");
		assertThat(templates.of("so-noivu").placeholders()).contains("unitName");
	}

	@Test
	void theStartFailsOnATemplateThatNamesSomethingUnknown() throws IOException {
		write("so-noivu/apology-letter.docx", REQUIRED + "{{lyDo}}");

		assertThatIllegalStateException().isThrownBy(() -> new LetterTemplates(this.folder.toString()))
			.withMessageContaining("so-noivu")
			.withMessageContaining("unknown placeholders [lyDo]");
	}

	@Test
	void theStartFailsOnATemplateThatLeavesOutWhatTheLawAsksFor() throws IOException {
		write("apology-letter.docx", REQUIRED.replace("{{reason}}", ""));

		assertThatIllegalStateException().isThrownBy(() -> new LetterTemplates(this.folder.toString()))
			.withMessageContaining("missing ones [reason]");
	}

	@Test
	void theStartFailsWithoutTheFolder() {
		assertThatIllegalStateException().isThrownBy(() -> new LetterTemplates(this.folder + "/khong-co"))
			.withMessageContaining("khong-co");
	}

	private void write(String name, String text) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
			document.createParagraph().createRun().setText(text);
			document.write(out);
		}
	}

}
