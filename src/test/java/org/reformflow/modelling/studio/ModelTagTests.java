package org.reformflow.modelling.studio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.reformflow.modelling.check.Finding;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.modelling.check.ShippedModels;
import org.reformflow.modelling.studio.VersionTag.Weight;

import static org.assertj.core.api.Assertions.assertThat;

class ModelTagTests {

	private static final List<ModelFile> FILES = SmallProcess.files("thu");

	@Test
	void theSmallProcessKeepsTheRules() throws IOException {
		assertThat(ShippedModels.rules().check(FILES)).filteredOn(Finding::isError).isEmpty();
	}

	@Test
	void onlyTheTagIsWritten() {
		List<ModelFile> tagged = ModelTag.write(FILES, "1.2.3");

		assertThat(ModelTag.read(tagged)).contains("1.2.3");
		assertThat(SmallProcess.text(tagged.get(1)))
			.isEqualTo(SmallProcess.text(FILES.get(1)).replace("versionTag=\"1.0.0\"", "versionTag=\"1.2.3\""));
		assertThat(tagged.get(0)).isSameAs(FILES.get(0));
	}

	@Test
	void aModelWithoutATagGetsOne() {
		String model = SmallProcess.text(FILES.get(1)).replace(" camunda:versionTag=\"1.0.0\"", "");

		assertThat(ModelTag.read(ModelTag.write(List.of(file(model)), "2.0.0"))).contains("2.0.0");
	}

	@Test
	void everyShippedModelKeepsItsBytesWhenItsOwnTagIsWritten() throws IOException {
		for (ModelFile file : ShippedModels.files("classpath*:")) {
			List<ModelFile> one = List.of(file);
			if (file.path().endsWith(".bpmn")) {
				assertThat(ModelTag.write(one, ModelTag.read(one).orElseThrow()).get(0).content()).as(file.path())
					.isEqualTo(file.content());
			}
		}
	}

	@Test
	void aChangeWeighsByWhatItTouches() {
		List<ModelFile> form = List.of(SmallProcess.form("thu", "Ý kiến khác"), FILES.get(1));
		List<ModelFile> course = List.of(FILES.get(0), SmallProcess.model("thu", "Cho ý kiến lại"));
		List<ModelFile> gone = List.of(FILES.get(0),
				file(SmallProcess.text(FILES.get(1)).replace("Task_Work", "Task_New")));

		assertThat(ModelTag.weight(FILES, form)).isEqualTo(Weight.PATCH);
		assertThat(ModelTag.weight(FILES, course)).isEqualTo(Weight.MINOR);
		assertThat(ModelTag.weight(FILES, gone)).isEqualTo(Weight.MAJOR);
		assertThat(new VersionTag(1, 2, 3).next(Weight.MINOR)).hasToString("1.3.0");
	}

	private static ModelFile file(String model) {
		return new ModelFile("processes/thu/thu.bpmn", model.getBytes(StandardCharsets.UTF_8));
	}

}
