package org.reformflow.modelling.migration;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationsFileTests {

	@Test
	void readsRenamedStepsByVersionTags() {
		MigrationsFile file = MigrationsFile.read("""
				- từ: 1.0.0
				  đến: 1.1.0
				  bước: {Task_Old: Task_New}
				  ghi chú: Đổi tên
				- từ: "*"
				  đến: 2.0.0
				  bước:
				    Task_Any: Task_Some
				    Task_Gone:
				""");

		assertThat(file.problems()).isEmpty();
		assertThat(file.steps("1.0.0", "1.1.0")).isEqualTo(Map.of("Task_Old", "Task_New"));
		assertThat(file.steps("0.9.0", "2.0.0")).isEqualTo(Map.of("Task_Any", "Task_Some", "Task_Gone", ""));
		assertThat(file.steps("1.1.0", "1.0.0")).isEmpty();
	}

	@Test
	void chainsSeveralReleases() {
		MigrationsFile file = MigrationsFile.read("""
				- {từ: 1.0.0, đến: 1.1.0, bước: {Task_A: Task_B, Task_X: Task_Y}}
				- {từ: 1.1.0, đến: 1.2.0, bước: {Task_B: Task_C, Task_M: Task_N}}
				- {từ: 1.2.0, đến: 1.0.0, bước: {}}
				""");

		assertThat(file.steps("1.0.0", "1.2.0"))
			.isEqualTo(Map.of("Task_A", "Task_C", "Task_X", "Task_Y", "Task_M", "Task_N"));
		assertThat(file.steps("1.0.0", "9.9.9")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			từ: 1.0.0                                 | phải là một danh sách
			- từ: 1.0.0                               | mục 1: thiếu từ, đến hoặc bước
			- {từ: 1.0.0, đến: 1.1.0, bước: x}        | mục 1: thiếu từ, đến hoặc bước
			- x                                       | mục 1: phải có từ, đến và bước
			- {từ: 1, đến: 2, bước: {}, steps: {}}    | không có khóa steps
			- {từ: [                                  | không đọc được ở dòng
			- !!java.net.URL [http://x]               | không đọc được
			- {từ: 1, từ: 2, đến: 3, bước: {}}        | không đọc được
			""")
	void saysWhatIsWrongWithTheFile(String text, String problem) {
		MigrationsFile file = MigrationsFile.read(text);

		assertThat(file.problems()).singleElement().asString().contains(problem);
	}

	@Test
	void refusesAliasesThatGrowWithoutEnd() {
		StringBuilder bomb = new StringBuilder("- &a [x, x]\n");
		for (char each = 'b'; each < 'z'; each++) {
			String before = "*" + (char) (each - 1);
			bomb.append("- &%c [%s, %s, %s, %s]\n".formatted(each, before, before, before, before));
		}

		assertThat(MigrationsFile.read(bomb.toString()).problems()).isNotEmpty();
	}

}
