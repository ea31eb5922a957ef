import type { Language } from '../types';

/** Words by strength; `stem*` covers all endings. Own lists for the languages beside English. */
export interface PolarityLists {
	strongPositive: string;
	positive: string;
	negative: string;
	strongNegative: string;
}

export const POLARITY: Record<Exclude<Language, 'en'>, PolarityLists> = {
	de: {
		strongPositive:
			'liebe lieben geliebt großartig* wunderbar* fantastisch* hervorragend* perfekt* genial* begeister* traumhaft* sensationell* phänomenal* exzellent* ausgezeichnet* brillant* herrlich* wunderschön* hammer mega geil* bestens weltklasse',
		positive:
			'gut gute guter gutes guten gutem besser beste besten bester schön* toll* super nett* freundlich* freu* froh* glücklich* zufrieden* danke* dank dankbar* hilfreich* schnell* zuverlässig* lecker* spaß lustig* cool* klasse prima top erfolg* gewinn* gewonnen stolz* hoffnung hoffnungsvoll lob* gelungen* angenehm* bequem* empfehlenswert* interessant* spannend* gern gerne lieb lieber liebes herzlich* willkommen glückwunsch* gratul* bravo einwandfrei* sauber* günstig* praktisch* hübsch* süß* lächel* genieß* fair* ehrlich* sympathisch* kompetent* respekt vertrau* stark* wertvoll* gemütlich* gesund* friedlich* erfreu* juhu yeah wow hurra feier* lach* lol haha* love',
		negative:
			'schlecht* schlimm* traurig* leider schade ärger* nerv* enttäusch* problem* fehler* falsch* kaputt* defekt* langsam* teuer* teure* überteuert* angst* sorge* besorg* müde krank* schmerz* langweilig* blöd* doof* dumm* schwach* verlier* verloren verlust* verspät* unfreundlich* unhöflich* kritik* streit* böse* wut sauer* leid* leiden schuld* unnötig* unzufrieden* mangelhaft* gefähr* bedroh* krise* stress* beschwer* peinlich* kompliziert* chaos* lüge* gelogen verbot* strafe* unfair* unsinn* quatsch mist* negativ* zweifel* verwirr* einsam* hart* kalt* vermiss* weinen heul* tränen schäm* fake* lästig* anstrengend* mühsam* billig*',
		strongNegative:
			'hass* hasse furchtbar* schrecklich* grauenhaft* katastroph* entsetzlich* widerlich* ekel* eklig* scheiß* scheiss* kack* arsch* idiot* verdammt* skandal* unverschämt* frechheit* betrug* betrüg* abzocke* terror* mord* mörder* tot tote töten gestorben krieg* gewalt* nazi* rassis* verbrech* horror* kotz* unerträglich* schande* lächerlich* miserab* erbärmlich* asozial* versag* desaster* opfer* anschlag* dreck* dämlich*',
	},
	fr: {
		strongPositive:
			"adore* génial* magnifique* excellent* parfait* superbe* merveilleu* formidable* fantastique* extraordinaire* incroyable* sublime* splendide* exceptionnel* amour aime aimes aimer j'aime meilleur* impeccable* ravi* bravo",
		positive:
			'bien bon bonne bons bonnes mieux beau belle beaux belles content* heureu* joie joli* merci* sympa* gentil* agréable* rapide* facile* utile* super top cool drôle* rire mdr lol haha* sourire* plaisir* réussi* succès gagn* victoire* fier* fière* espoir* confian* chance* chanceu* félicit* satisf* recommand* efficace* professionnel* accueillant* chaleureu* confortable* pratique* doux douce* mignon* délicieu* bonheur courage hâte passionn* intéressant* libre* paix soutien* sincère* honnête* charmant* brillant* fort* respect* soleil fête* positif* positive* amélior* progrès progress* soutien* rassur* bienvenue approuv* renforc* encourag* bénéfi* avantag* prometteu* ambitieu* récompens* célèbr* protèg* innov* réussir réussi* gagnant* amitié* ami amis <3 bisous',
		negative:
			'mal mauvais* triste* tristesse dommage déçu* décev* déception* problème* erreur* faux fausse* cassé* lente* cher chère* retard* peur* inquiet* inquiét* fatigué* fatigue malade* maladie douleur* ennuy* ennui nul* bête* stupide* faible* perd* perdu* perte* colère* énerv* fâché* agac* impoli* critique* conflit* crise* stress* plainte* plaint* honte* gêné* compliqué* mensonge* menteu* interdi* punition* injuste* inutile* négatif* doute* seul* pleur* larme* manque* manqu* raté* échec* difficile* froid* bruit* sale* déprim* chiant* relou moche* pénible* pauvre* malheureu* marre grève* bouchon* attentat* accident* danger* refus* impossible*',
		strongNegative:
			'horrible* affreu* catastroph* terrible* déteste* haine* haïr dégoût* dégueu* merde* putain connard* connasse* con cons conne salope* pute* enculé* scandal* honteu* inadmissible* inacceptable* insupportable* ridicule* pitoyable* lamentable* arnaque* escroc* voleur* mort* mourir tué* tuer guerre* terroris* violen* racis* fasciste* cauchemar* pire* enfer ordure* crim* viol* imbécile* abruti* débile* pourri* ignoble* désastre*',
	},
	es: {
		strongPositive:
			'amo amor adoro encanta* encant* genial* excelente* perfect* maravillos* fantástic* increíble* espectacular* fabulos* extraordinari* magnífic* estupend* impresionante* mejor mejores buenísim* precios* hermos* felicidad* grandios* brutal',
		positive:
			'bien buen bueno buena buenos buenas bonit* lind* guap* feliz felices alegr* content* gracias agradec* divertid* rápid* fácil* útil* amable* simpátic* agradable* éxito* ganar* victoria* orgullos* esperanza* confian* suerte* felicit* satisf* recomend* eficaz* eficiente* cómod* práctic* dulce* rico rica delicios* disfrut* ilusión* sonris* sonri* reír risa* jaja* jeje* lol cariño* abrazo* besos beso ánimo* paz respet* apoyo* amistad* amig* interesante* gratis bravo olé viva super súper top guay chul* mola molan valiente* honest* gust* gusta bendicion* sol fiesta* crack',
		negative:
			'mal malo mala malos malas triste* tristeza pena lástima decepcion* problema* error* fallo* caro cara retras* tarde miedo* preocup* cansad* enferm* dolor* duele aburrid* aburr* tont* estúpid* débil* perd* pérdida* enfad* enoj* molest* grosero* crític* conflict* crisis estrés* queja* vergüenza* verguenza complicad* mentira* mentir* prohib* injust* inútil* negativ* llor* lágrima* falta* fracas* difícil* ruido* suci* feo fea odios* pesad* pobre* desgracia* harto harta hart* imposible* peligro* accidente* robo* robar* corrup* paro ignoran* deprim* maldit*',
		strongNegative:
			'horrible* terrible* pésim* odio odia odiar* asco asqueros* mierda* puta* puto* joder cabrón* cabron* gilipollas imbécil* idiota* hijoputa coño basura* vergonz* inaceptable* intolerable* insoportable* ridícul* lamentable* estafa* ladron* ladrón* muert* morir matar* guerra* terroris* violenc* viola* racis* fascis* pesadilla* peor peores infierno* crimen* crimin* asesin* desastre* catástrof* repugnan* patétic* vomit* pinche verga chinga* pendej*',
	},
	it: {
		strongPositive:
			'amo amore adoro fantastic* meraviglios* stupend* eccellent* perfett* bellissim* splendid* magnific* ottim* straordinari* incredibil* eccezional* favolos* migliore migliori bravissim* complimenti geniale geniali spettacol* buonissim*',
		positive:
			'bene buon buono buona buoni buone bello bella belli belle bei bravo brava bravi brave felic* content* gioia allegr* grazie gentil* simpatic* piacevol* piacer* piace piacciono veloc* facil* util* divertent* divert* success* vinc* vittori* vinto orgoglios* speranz* fiduci* fortun* auguri* soddisf* consigli* efficien* comod* pratic* dolc* delizios* gustos* sorri* rid* ahah* haha* lol abbraccio* baci bacio tesoro pace rispetto sostegno amic* interessant* gratis evviva viva super top figo figata onest* passion* sole festa* emozion* coraggio forza grande grandi fiero fiera',
		negative:
			'male cattiv* brutt* triste* tristezza peccato delus* deludent* problem* error* sbagli* rott* ritard* paur* preoccup* stanc* malat* dolor* noios* noia stupid* debol* perd* perso persa perdita arrabbi* incazz* maleducat* critic* litig* crisi stress* lament* imbarazz* complicat* bugi* viet* ingiust* inutil* negativ* piang* lacrim* manca* fallit* falliment* difficil* fredd* rumor* sporc* pesant* pover* purtroppo sfortun* impossibil* pericol* incident* furto rub* corrott* corruzion* disoccup* ignorant* depress* fatic* tasse basta vergogn*',
		strongNegative:
			'orribil* terribil* pessim* odio odia odiare schifo schifos* merda* cazzo stronz* vaffanculo idiot* imbecill* coglion* puttan* bastard* ladri ladro truff* vergognos* inaccettabil* intollerabil* insopportabil* ridicol* scandal* mort* morire ucci* guerra* terroris* violenz* violent* razzis* fascis* incubo peggio peggior* inferno crimin* assassin* disastr* catastrof* disgust* patetic* vomit* cesso infam* delinquent* buffon*',
	},
	pt: {
		strongPositive:
			'amo amei amor adoro adorei excelente* perfeit* maravilhos* fantástic* incríve* espetacular* fabulos* extraordinári* magnífic* ótim* óptim* melhor melhores lind* lindíssim* parabéns genial geniais espectacular* sensacional* fofo fofa fofos',
		positive:
			'bem bom boa bons boas bonit* feliz felizes alegr* content* obrigad* agradec* divertid* rápid* fácil* útil úteis simpátic* agradáve* sucesso* ganh* vitória* venc* orgulh* esperança* confian* sorte* felicidad* satisf* recomend* eficaz* eficiente* confortáve* prátic* doce* delicios* gostos* gosto gostei gostar* sorri* ri rindo kkk* haha* rsrs* lol abraço* beijo* bjs paz respeit* apoio* amig* amizade* interessante* grátis viva super top legal massa giro gira fixe honest* saudade* sol festa* coragem força bênção* abençoad* curti* animad* ansios* querid*',
		negative:
			'mal mau má maus más ruim ruins triste* tristeza pena infelizmente dececion* decepcion* desilud* problema* erro* falh* partid* quebr* caro cara atras* tarde medo* preocup* cansad* doente* dor dores dói aborrec* estúpid* burr* frac* perd* perda* zangad* irrit* grosseir* crític* conflito* crise* stress* queix* reclama* vergonha* complicad* mentir* proib* injust* inút* negativ* sozinh* chor* lágrima* falta* fracass* difíci* frio fria barulh* suj* fei* feio feia pesad* pobre* azar fart* impossíve* perig* acident* roub* corrup* desempreg* ignorant* deprim* bosta raiva nojo sdds odeio',
		strongNegative:
			'horríve* terríve* péssim* odeio ódio odiar nojent* merda* puta* caralho porra foder foda-se cabrão idiota* imbeci* otári* lixo* vergonhos* inaceitáve* intoleráve* insuportáve* ridícul* lamentáve* burla* fraude* ladr* mort* morrer morreu matar* guerra* terroris* violên* racis* fascis* pesadelo* pior piores inferno* crim* assassin* desastre* catástrof* repugnant* patétic* vomit* desgraç* vagabund* escroto',
	},
	nl: {
		strongPositive:
			'geweldig* fantastisch* perfect* uitstekend* prachtig* schitterend* heerlijk* fenomenaal* briljant* super* top liefde verliefd uitmuntend* ongelooflijk* beste dol',
		positive:
			'goed goede beter mooi* fijn* leuk* blij* tevreden* gelukkig* bedankt dank* vriendelijk* aardig* snel* makkelijk* handig* nuttig* gezellig* lief lieve grappig* lekker* prima keurig* netjes trots* hoop* vertrouw* succes* gewonnen winst gefeliciteerd aanrader* behulpzaam* comfortabel* zacht* geniet* lach* haha* lol plezier* interessant* eerlijk* sterk* warm* zonnig* feest* vrolijk* respect gratis bravo hoera tof toffe cool knap* professioneel* betrouwbaar*',
		negative:
			'slecht* jammer helaas verdriet* droevig* teleur* probleem* problemen fout* kapot* traag* langzaam* duur dure vertra* laat bang angst* zorg* moe ziek* pijn* saai* stom* dom* zwak* verlies* verloren boos* kwaad* irri* onbeleefd* onvriendelijk* kritiek* ruzie* crisis stress* klacht* schaam* ingewikkeld* leugen* gelogen verbod* boete* oneerlijk* nutteloos* negatief* twijfel* huil* gemis* mislukt* moeilijk* hard* koud* lawaai* vies* vuil* zwaar* onmogelijk* gevaar* ongeluk* gestolen* beu zat onduidelijk* omslachtig* matig* ondermaats* gedoe',
		strongNegative:
			'verschrikkelijk* vreselijk* afschuwelijk* haat* walgelijk* kut* klote* godver* verdomme eikel* klootzak* idioot* idiot* schandalig* onacceptabel* belachelijk* waardeloos* waardeloze* oplicht* dief* dieven dood* moord* oorlog* terror* geweld* racis* nachtmerrie* slechtst* hel ramp* catastrof* walg* zielig* tering* kanker* schande* misdad* crimineel*',
	},
};

/** Modifiers by language: words that turn, strengthen or weaken what follows. */
export const NEGATIONS =
	'not no never none nobody nothing neither nor dont doesnt didnt isnt arent wasnt werent cant cannot couldnt wont wouldnt shouldnt hasnt havent hadnt aint hardly barely without nicht kein keine keinen keiner keinem nie niemals nichts ohne weder pas jamais rien aucun aucune sans ni no nunca jamas nada sin ningun ninguna tampoco non mai niente nulla nessun nessuna senza nao nem sem nenhum nenhuma niet geen nooit niets niks zonder'.split(
		' ',
	);
export const STRENGTHENERS =
	'very really so extremely absolutely totally completely incredibly super too such utterly highly truly especially sehr echt wirklich total absolut extrem richtig mega voll unglaublich tres vraiment trop tellement super absolument muy realmente tan demasiado super totalmente molto davvero troppo cosi super veramente assolutamente muito realmente tao demasiado mesmo super heel erg zeer echt super ontzettend enorm hartstikke'.split(
		' ',
	);
export const WEAKENERS =
	'slightly somewhat bit little kinda kindof sorta rather fairly quite barely almost partly etwas bisschen ziemlich leicht eher wenig fast un peu plutot assez poco algo bastante abbastanza poco piuttosto quase pouco bastante beetje vrij tamelijk best'.split(
		' ',
	);
export const TURNS =
	'but however although though yet except aber jedoch allerdings trotzdem leider sondern mais cependant pourtant toutefois pero sin embargo aunque sino ma pero tuttavia purtroppo mas porem contudo embora maar echter helaas'.split(
		' ',
	);
