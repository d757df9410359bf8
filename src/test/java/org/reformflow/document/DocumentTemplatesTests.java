package org.reformflow.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DocumentTemplatesTests {

	private static final String NAME = "apology-letter";

	private static final String REQUIRED = "{{applicant}} {{reason}}";

	private static final TemplateFields FIELDS = new TemplateFields(NAME,
			Set.of("departmentName", "unitName", "writtenOn", "applicant", "title", "procedure", "dossierCode", "due",
					"progress", "reason", "newDue", "signerTitle", "signerName"),
			Set.of("applicant", "reason"));

	@TempDir
	private Path folder = Path.of("");

	@Test
	void aFolderReplacesOursForAllDepartmentsOrForOne() throws IOException {
		DocumentTemplates templates = templates();
		assertThat(templates.of("so-khcn", NAME).placeholders()).contains("signerTitle");

		write("apology-letter.docx", REQUIRED);
		write("so-noivu/apology-letter.docx", REQUIRED + "{{unitName}}");

		assertThat(templates.of("so-khcn", NAME).placeholders()).doesNotContain("signerTitle", "unitName");
		assertThat(templates.of("so-noivu", NAME).placeholders()).contains("unitName");
	}

	@Test
	void theStartFailsOnATemplateThatNamesSomethingUnknown() throws IOException {
		write("so-noivu/apology-letter.docx", REQUIRED + "{{lyDo}}");

		assertThatIllegalStateException().isThrownBy(this::templates)
			.withMessageContaining("so-noivu")
			.withMessageContaining("unknown placeholders [lyDo]");
	}

	@Test
	void theStartFailsOnATemplateThatLeavesOutWhatTheLawAsksFor() throws IOException {
		write("apology-letter.docx", REQUIRED.replace("{{reason}}", ""));

		assertThatIllegalStateException().isThrownBy(this::templates).withMessageContaining("missing ones [reason]");
	}

	@Test
	void filesThatAreNoTemplatesOfTheProductMayLieBeside() throws IOException {
		write("ghi-chu.docx", "{{gi}}");

		assertThat(templates().of("so-khcn", NAME).placeholders()).contains("signerTitle");
	}

	@Test
	void theStartFailsWithoutTheFolder() {
		assertThatIllegalStateException()
			.isThrownBy(() -> new DocumentTemplates(this.folder + "/khong-co", List.of(FIELDS)))
			.withMessageContaining("khong-co");
	}

	@Test
	void aTemplateThatNobodyDeclaredIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> templates().of("so-khcn", "thu-khac"))
			.withMessageContaining("thu-khac");
	}

	private DocumentTemplates templates() {
		return new DocumentTemplates(this.folder.toString(), List.of(FIELDS));
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
