package org.reformflow.modelling.check;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** No correct model is refused: those of the product are right. */
class ShippedModelsTests {

	@Test
	void nothingIsFoundInTheModelsOfTheProduct() throws Exception {
		assertThat(ShippedModels.rules().check(ShippedModels.files(Path.of(".").toUri().toString())))
			.filteredOn(Finding::isError)
			.isEmpty();
	}

}
