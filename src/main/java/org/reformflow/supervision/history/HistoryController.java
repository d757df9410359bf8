package org.reformflow.supervision.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reformflow.supervision.Supervision;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The history of an instance over REST. What the reader may not see does not exist.
 */
@RestController
@RequestMapping("/api/supervision")
@Tag(name = "supervision")
class HistoryController {

	private final HistoryTeller histories;

	private final Instances instances;

	private final HistoryProcess models;

	private final Supervision supervision;

	HistoryController(HistoryTeller histories, Instances instances, HistoryProcess models, Supervision supervision) {
		this.histories = histories;
		this.instances = instances;
		this.models = models;
		this.supervision = supervision;
	}

	@GetMapping("/instances/{id}")
	@Operation(summary = "Lịch sử đầy đủ của một hồ sơ, đang chạy hay đã kết thúc",
			description = "Các bước, người làm, thời gian; hạn đã đổi, số liệu, quyết định, diễn biến, đôn đốc, thông báo,"
					+ " tệp; và những gì đã đi qua trên sơ đồ.")
	@ApiResponse(responseCode = "200", description = "Lịch sử")
	@ApiResponse(responseCode = "403", description = "Không có vai trò giám sát")
	@ApiResponse(responseCode = "404", description = "Không có hồ sơ này, hoặc bạn không được xem")
	History history(@PathVariable String id) {
		return this.histories.of(id, this.supervision.scope()).orElseThrow(HistoryController::unknown);
	}

	@GetMapping("/instances/{id}/relatives")
	@Operation(summary = "Các quy trình cùng một hồ sơ",
			description = "Cũ nhất trước, mỗi trang 50; trang sau bằng after = next của trang trước.")
	InstanceLine.Page relatives(@PathVariable String id, @RequestParam(required = false) @Nullable String after) {
		return this.instances.relatives(id, this.supervision.scope(), (after != null) ? Place.parse(after) : null)
			.orElseThrow(HistoryController::unknown);
	}

	@GetMapping(path = "/definitions/{id}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
	@Operation(summary = "Sơ đồ BPMN của một phiên bản quy trình")
	String diagram(@PathVariable String id) {
		this.supervision.scope();
		return this.models.xml(id).orElseThrow(HistoryController::unknown);
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
