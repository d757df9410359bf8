package org.reformflow.modelling.scenario;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.reformflow.modelling.Analysts;
import org.reformflow.modelling.check.ModelFile;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Runs scenarios with files as they are on the page, saved or not. */
@RestController
@RequestMapping("/api/modelling/scenarios")
@Tag(name = "modelling")
class ScenarioController {

	private final Analysts analysts;

	private final ScenarioTrials trials;

	ScenarioController(Analysts analysts, ScenarioTrials trials) {
		this.analysts = analysts;
		this.trials = trials;
	}

	@PostMapping("/run")
	@Operation(summary = "Chạy các kịch bản của một quy trình trong bộ máy thử",
			description = "Không đụng đến dữ liệu và đồng hồ của sản phẩm. 409 khi lần chạy trước của mình chưa xong, "
					+ "429 khi hai người khác đang chạy.")
	ScenarioReport run(@RequestBody @Valid Tried tried) {
		this.analysts.reader();
		return this.trials.report(tried.process(), tried.files().stream().map(Written::file).toList());
	}

	/** A process with all of its files. */
	record Tried(
			@NotNull(message = "hãy ghi mã quy trình.") @Pattern(regexp = "[a-z0-9-]{1,100}",
					message = "mã quy trình gồm chữ thường, số và dấu gạch ngang.") String process,
			@NotNull(message = "hãy gửi các tệp của quy trình.") List<@Valid @NotNull(
					message = "hãy gửi tệp có path và content.") Written> files) {

	}

	/**
	 * A file.
	 *
	 * @param path such as {@code processes/assignment/assignment.bpmn}
	 * @param content UTF-8 text
	 */
	record Written(@NotNull(message = "hãy ghi đường dẫn tệp.") String path,
			@NotNull(message = "hãy gửi nội dung tệp.") String content) {

		ModelFile file() {
			return new ModelFile(this.path, this.content.getBytes(StandardCharsets.UTF_8));
		}

	}

}
