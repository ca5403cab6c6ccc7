package de.kontaktzyklus.forecast;

import de.kontaktzyklus.forecast.Levelling.Move;
import de.kontaktzyklus.forecast.TalkAhead.Occasion;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Adds up talks week by week. */
final class WeekLoads {

    private final Horizon horizon;
    private final ToIntFunction<TalkAhead> lengths;
    private final int[] firstInterviews;
    private final int[] followUps;
    private final int[] appointments;
    private final int[] overdue;
    private final int[] minutes;
    private final int[] minutesAfterProposal;
    private final int[] talksMoved;
    private final int[] appointmentMinutes;

    private WeekLoads(Horizon horizon, ToIntFunction<TalkAhead> lengths) {
        this.horizon = horizon;
        this.lengths = lengths;
        this.firstInterviews = new int[horizon.count()];
        this.followUps = new int[horizon.count()];
        this.appointments = new int[horizon.count()];
        this.overdue = new int[horizon.count()];
        this.minutes = new int[horizon.count()];
        this.minutesAfterProposal = new int[horizon.count()];
        this.talksMoved = new int[horizon.count()];
        this.appointmentMinutes = new int[horizon.count()];
    }

    static List<WeekLoad> of(
            Horizon horizon,
            ToIntFunction<TalkAhead> lengths,
            List<TalkAhead> talks,
            List<Move> moves,
            List<OptionalInt> capacity) {
        WeekLoads loads = new WeekLoads(horizon, lengths);
        talks.forEach(loads::add);
        return loads.result(moves, capacity);
    }

    private void add(TalkAhead talk) {
        int week = horizon.weekOf(talk.day());
        (talk.firstInterview() ? firstInterviews : followUps)[week]++;
        appointments[week] += talk.occasion() == Occasion.APPOINTMENT ? 1 : 0;
        overdue[week] += talk.occasion() == Occasion.OVERDUE ? 1 : 0;
        minutes[week] += lengths.applyAsInt(talk);
        appointmentMinutes[week] += talk.occasion() == Occasion.APPOINTMENT ? lengths.applyAsInt(talk) : 0;
    }

    private List<WeekLoad> result(List<Move> moves, List<OptionalInt> capacity) {
        System.arraycopy(minutes, 0, minutesAfterProposal, 0, minutes.length);
        moves.forEach(this::move);
        return IntStream.range(0, horizon.count())
                .mapToObj(week -> week(week, capacity))
                .toList();
    }

    private void move(Move move) {
        int length = lengths.applyAsInt(move.talk());
        minutesAfterProposal[move.from()] -= length;
        minutesAfterProposal[move.to()] += length;
        talksMoved[move.from()]--;
        talksMoved[move.to()]++;
    }

    private WeekLoad week(int week, List<OptionalInt> capacity) {
        return new WeekLoad(
                horizon.monday(week),
                horizon.isoWeek(week),
                horizon.weeks().get(week).size(),
                firstInterviews[week],
                followUps[week],
                appointments[week],
                overdue[week],
                minutes[week],
                capacity.get(week),
                minutesAfterProposal[week],
                firstInterviews[week] + followUps[week] + talksMoved[week],
                appointmentMinutes[week]);
    }
}
