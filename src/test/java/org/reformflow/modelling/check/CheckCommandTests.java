package org.reformflow.modelling.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code java -jar reform-flow.jar check FOLDER}. */
class CheckCommandTests {

	private final ByteArrayOutputStream output = new ByteArrayOutputStream();

	@TempDir
	private Path folder = Path.of("");

	@Test
	void namesFileLineAndRuleOfAnErrorAndFails() throws IOException {
		Path form = copy("forms/assignment/assignment-verify.form");
		copy("processes/assignment/assignment.bpmn");
		Files.writeString(form, Files.readString(form).replace("\"key\": \"reason\"", "\"key\": \"ly_do\""));

		int code = run(this.folder.toString());

		assertThat(code).isEqualTo(CheckCommand.ERRORS);
		assertThat(printed())
			.contains("forms/assignment/assignment-verify.form:1: lỗi [field-missing] Bước xử lý cần trường “reason”");
	}

	@Test
	void finishesWellWithTheModelsOfTheProduct() {
		int code = run(".");

		assertThat(code).isEqualTo(CheckCommand.FINE);
		assertThat(printed()).contains(": 0 lỗi");
	}

	@Test
	void saysHowItIsUsed() {
		assertThat(run()).isEqualTo(CheckCommand.UNUSABLE);
		assertThat(printed()).contains("Cách dùng: java -jar reform-flow.jar check");
	}

	@Test
	void saysWhyAFolderCannotBeChecked() throws IOException {
		assertThat(run(this.folder.resolve("none").toString())).isEqualTo(CheckCommand.UNUSABLE);
		assertThat(printed()).contains("Không có thư mục “", "none”");
		assertThat(run(this.folder.toString())).isEqualTo(CheckCommand.UNUSABLE);
		assertThat(printed()).contains("không có thư mục con processes");

		Files.createDirectories(this.folder.resolve("processes/assignment/x.bpmn"));
		assertThat(run(this.folder.toString())).isEqualTo(CheckCommand.UNUSABLE);
		assertThat(printed()).contains("x.bpmn” là thư mục, không phải tệp");
	}

	@Test
	void aLinkToAFolderAboveHidesNoModel() throws IOException {
		Path model = copy("processes/assignment/assignment.bpmn");
		Files.writeString(model, "<broken");
		Files.createSymbolicLink(this.folder.resolve("processes/loop"), Path.of(".."));

		assertThat(run(this.folder.toString())).isEqualTo(CheckCommand.ERRORS);
		assertThat(printed()).contains("processes/assignment/assignment.bpmn:1: lỗi [xml]");
	}

	private int run(String... folders) {
		return CheckCommand.run(List.of(folders), new PrintStream(this.output, true, StandardCharsets.UTF_8));
	}

	private String printed() {
		return this.output.toString(StandardCharsets.UTF_8);
	}

	private Path copy(String path) throws IOException {
		Path copy = this.folder.resolve(path);
		Files.createDirectories(copy.getParent());
		return Files.copy(Path.of(path), copy);
	}

}
