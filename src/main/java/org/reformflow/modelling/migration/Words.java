package org.reformflow.modelling.migration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the engine says about migration, in the words of analysts. Ids in its sentences
 * become the names of steps.
 */
final class Words {

	private static final Map<Pattern, String> SENTENCES = new LinkedHashMap<>();

	static {
		say("There is no migration instruction for this instance's activity",
				"phiên bản mới không có bước nào nhận hồ sơ đang ở đây; hãy chọn bước thay thế, hoặc chờ hồ sơ qua bước này");
		say("The type of the source activity is not supported for activity instance migration",
				"loại bước này không chuyển được khi đang chạy; hãy chờ hồ sơ qua bước này");
		say("Target activity is not async(Before|After)",
				"bước mới không chờ bộ xử lý như bước cũ (async$1); hãy chờ việc tự động này chạy xong rồi chạy thử lại");
		say("A transition instance that instantiates the process .*",
				"hồ sơ vừa bắt đầu và chưa vào bước nào; hãy chạy thử lại sau ít phút");
		say("Transition instance is assigned to .*",
				"đường đi ra khỏi bước này đã đổi; hãy chờ việc tự động này chạy xong rồi chạy thử lại");
		say(".*event scope \\(([^)]+)\\) must be mapped to the target activity's event scope \\(([^)]+)\\)",
				"bước mang sự kiện này là “$1” phải được chuyển sang “$2”");
		say(".*event scope \\(([^)]+)\\) must be mapped but the target activity has no event scope",
				"ở phiên bản mới sự kiện này không còn gắn với bước nào thay cho “$1”");
		say("The closest mapped ancestor '([^']+)' is mapped to scope '([^']+)' which is not an ancestor of .* '([^']+)'",
				"quy trình con “$1” được chuyển sang “$2”, nhưng bước mới nằm ngoài nhóm đó, trong “$3”");
		say("Activities have incompatible types .*", "hai bước khác loại nên không thay cho nhau được");
		say("Events are not of the same type .*", "hai sự kiện khác loại nên không thay cho nhau được");
		say("Target activity '([^']+)' is a descendant of multi-instance body '([^']+)' .*",
				"bước mới “$1” làm nhiều lượt (multi-instance), còn bước cũ thì không");
		say("(Cannot remove|Must map) the inner activity of a multi-instance body .*",
				"bước nhiều lượt (multi-instance) phải chuyển cả bước lẫn các lượt của nó");
		say("The target gateway must have at least .*", "cổng mới có ít nhánh vào hơn cổng cũ");
		say("The gateway's flow scope '([^']+)' must be mapped", "quy trình con “$1” của cổng phải được chuyển");
		say("Only one gateway can be mapped to gateway '([^']+)'", "chỉ một cổng được chuyển sang cổng “$1”");
		say("There are multiple mappings for source activity id '([^']+)'.*", "bước “$1” được chuyển đến nhiều nơi");
		say("Cannot update event trigger .*", "bước này không có hẹn giờ để tính lại");
		say("Conditional event has to migrate with update event trigger.*",
				"sự kiện theo điều kiện phải được tính lại");
		say("The variable '([^']+)' exists in both.*", "dữ liệu “$1” bị trùng khi bước chuyển ra khỏi nhóm");
		say("Cannot migrate subscription for compensation handler '([^']+)'.*",
				"bước hoàn tác “$1” không có ở phiên bản mới");
	}

	private Words() {
	}

	private static void say(String engine, String words) {
		SENTENCES.put(Pattern.compile(engine, Pattern.DOTALL), words);
	}

	static String of(String sentence, ModelSteps source, ModelSteps target) {
		for (Map.Entry<Pattern, String> each : SENTENCES.entrySet()) {
			Matcher matcher = each.getKey().matcher(sentence.strip());
			if (matcher.matches()) {
				return fill(each.getValue(), matcher, source, target);
			}
		}
		return "máy xử lý không nhận (" + sentence.strip() + ")";
	}

	private static String fill(String words, Matcher matcher, ModelSteps source, ModelSteps target) {
		String filled = words;
		for (int i = 1; i <= matcher.groupCount(); i++) {
			String id = matcher.group(i);
			String name = source.nameOf(id);
			filled = filled.replace("$" + i, name.equals(id) ? target.nameOf(id) : name);
		}
		return filled;
	}

}
