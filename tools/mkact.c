/*
 * mkact BYTES [SEED [COUNT FOLDER]]: prints an order in Kazakh of about that
 * many bytes, in the layout of raw texts: one paragraph a line, indented by
 * six.  Its points are numbered, some have subpoints, some cite an act; its
 * number is 100 and the seed.  With COUNT it writes so many orders, of the
 * seeds from SEED on, into files in FOLDER.  The same arguments give the same
 * text.  What it says is nobody's law.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define PICK(list) (list)[chance(sizeof(list) / sizeof(*(list)))]

static const char *const who[] = {
    "Білім беру ұйымының басшысы",
    "Жергілікті атқарушы орган",
    "Қаржы департаменті",
    "Конкурстық комиссияның хатшысы",
    "Уәкілетті орган",
    "Көрсетілетін қызметті беруші",
    "Аудандық білім бөлімі",
    "Ішкі бақылау қызметі",
};
static const char *const when[] = {
    "күнтізбелік он күн ішінде",
    "тоқсан сайын, есепті кезеңнен кейінгі айдың бесіне дейін",
    "өтініш тіркелген күннен бастап үш жұмыс күні ішінде",
    "жыл сайын 1 қыркүйекке дейін",
    "екі жұмыс күнінен кешіктірмей",
    "шарт жасалғаннан кейін",
};
static const char *const what[] = {
    "ұсынылған құжаттардың толықтығын тексереді және тізілімге енгізеді",
    "орындардың саны туралы мәліметтерді ақпараттық жүйеде жаңартады",
    "бюджет қаражатының жұмсалуы туралы есепті қалыптастырады",
    "өтініш берушіге қабылданған шешім туралы жазбаша хабарлайды",
    "комиссия отырысының хаттамасын интернет-ресурста орналастырады",
    "анықталған кемшіліктерді жою жөніндегі іс-шаралар жоспарын бекітеді",
    "балалар контингентінің тізімін салыстырып тексеруді жүргізеді",
};
static const char *const items[] = {
    "заңды тұлғаны мемлекеттік тіркеу туралы анықтама",
    "үй-жайға құқық белгілейтін құжаттың көшірмесі",
    "педагогтердің біліктілігі туралы мәліметтер",
    "санитариялық-эпидемиологиялық қорытынды",
    "өткен қаржы жылындағы шығыстардың есебі",
    "сенімхат, егер өтінішті өкіл берсе",
};
static const char *const laws[] = {
    "\"Білім туралы\" Қазақстан Республикасының Заңы",
    "\"Құқықтық актілер туралы\" Қазақстан Республикасының Заңы",
    "\"Мемлекеттік көрсетілетін қызметтер туралы\" Қазақстан "
    "Республикасының Заңы",
};
static const char *const months[] = {
    "қаңтардағы", "ақпандағы", "сәуірдегі", "маусымдағы", "қарашадағы",
};

static uint64_t state;

static size_t chance(size_t n)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(state >> 33) % n;
}

/* Each pick has a line of its own: the order of arguments is not settled. */
static int act_cite(void)
{
	const char *law = PICK(laws), *month = PICK(months);
	size_t number = 1 + chance(900), day = 1 + chance(28);

	if (chance(2) == 0)
		return printf("%s %zu-бабының %zu-тармағына сәйкес ", law,
		              1 + number % 60, 1 + day % 9);
	return printf("Министрдің %zu жылғы %zu %s № %zu бұйрығымен "
	              "бекітілген қағидаларға сәйкес ",
	              2005 + number % 20, day, month, number);
}

static int act_subpoints(void)
{
	size_t most = 2 + chance(4);
	int n = 0;

	for (size_t i = 1; i <= most; i++)
		n += printf("      %zu) %s%s\n", i, PICK(items),
		            i < most ? ";" : ".");
	return n;
}

static int act_point(size_t number)
{
	const char *body = PICK(who), *term = PICK(when), *duty = PICK(what);
	int n = printf("      %zu. ", number);

	if (chance(10) == 0)
		n += act_cite();
	if (chance(6) != 0)
		return n + printf("%s %s %s.\n", body, term, duty);
	n += printf("%s өтінішке мынадай құжаттарды қоса береді:\n", body);
	return n + act_subpoints();
}

static void act_print(size_t want, size_t seed)
{
	size_t made = 0, number = 1;

	state = seed;
	made += (size_t)printf(
	    "Мектепке дейінгі ұйымдарда орындарды бөлу қағидаларын бекіту "
	    "туралы\n\n"
	    "Қазақстан Республикасы Оқу-ағарту министрінің 2024 жылғы 15 "
	    "сәуірдегі № %zu бұйрығы\n\n"
	    "      %s 5-бабының 12) тармақшасына сәйкес БҰЙЫРАМЫН:\n",
	    100 + seed, laws[0]);
	while (made + 400 < want)
		made += (size_t)act_point(number++);
	printf("      %zu. Осы бұйрық алғашқы ресми жарияланған күнінен кейін "
	       "күнтізбелік он күн өткен соң қолданысқа енгізіледі.\n\n"
	       "      Министр А. Серікбаева\n",
	       number);
}

int main(int argc, char **argv)
{
	size_t want = argc > 1 ? strtoull(argv[1], NULL, 10) : 0;
	size_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
	size_t count = argc > 4 ? strtoull(argv[3], NULL, 10) : 0;
	char path[4096];

	if (want == 0 || argc == 4) {
		fputs("usage: mkact BYTES [SEED [COUNT FOLDER]]\n", stderr);
		return 3;
	}
	if (count == 0)
		act_print(want, seed);
	for (size_t i = 0; i < count; i++) {
		snprintf(path, sizeof(path), "%s/%zu.txt", argv[4], seed + i);
		if (freopen(path, "w", stdout) == NULL) {
			perror(path);
			return 1;
		}
		act_print(want, seed + i);
	}
	return fflush(stdout) != 0;
}
