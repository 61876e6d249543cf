"""Words that say the same, within and between French, English and Spanish.

A row is a subject; ` | ` parts the languages, in this order; rows that begin alike are one. It holds what news is made
of: work, money, votes, health, crime, war, weather, schools, sport. Words are spelled as usual and looked up folded,
first as they stand and then by stem, so only irregular forms are listed beside the first; `_` joins the words of a
phrase. Rows are narrow on purpose: what is merely near (a hospital and a clinic) stays apart.
"""

from __future__ import annotations

_ROWS = """
chômage chômeur sans_emploi demandeur_d_emploi | unemployment unemployed jobless | paro parado
chômage | joblessness | desempleo desempleado
emploi poste travail | job employment work | empleo trabajo puesto
travailleur salarié employé | worker employee staff | trabajador empleado asalariado
salaire rémunération paie paye | wage salary pay earnings | salario sueldo
smic salaire_minimum | minimum_wage | salario_mínimo smi
retraite retraites pension retraité retraités | pension pensioner | pensión pensionista
retraite | retirement retiree | jubilación jubilado
grève gréviste | strike striker walkout | huelga huelguista
patron dirigeant chef_d_entreprise pdg | boss ceo chief_executive | jefe empresario
entreprise société compagnie firme | company firm business corporation | empresa compañía
usine fabrique | factory plant | fábrica planta
industrie industriel | industry industrial | industria industrial
économie économique | economy economic | economía económico
pib produit_intérieur_brut | gdp gross_domestic_product | pib producto_interior_bruto
inflation | inflation | inflación
prix coût coûter tarif | price cost | precio coste costo tarifa
impôt taxe fiscal fiscalité taxation imposition | tax taxes taxation | impuesto fiscal
dette endettement | debt | deuda endeudamiento
budget budgétaire | budget | presupuesto presupuestario
dépense dépenser | spend spending spent expenditure | gasto gastar
loyer | rent rental | alquiler
logement habitation | housing home | vivienda
banque bancaire | bank banking | banco bancario banca
banque_centrale | central_bank | banco_central
taux | rate | tasa tipo
marché | market | mercado
bourse boursier | stock_market stock_exchange | bolsa
investir investissement | invest investment | invertir inversión
subvention subventionner | subsidy subsidize subsidise | subvención subvencionar
ventes_d_armes | arms_sales | venta_de_armas
commerce commercial | trade commercial | comercio comercial
consommation consommer consommateur | consumption consume consumer | consumo consumir consumidor
production produire produit | production produce output | producción producir
croissance_économique | economic_growth | crecimiento_económico
président présidence présidentiel | president presidency presidential | presidente presidencia presidencial
premier_ministre première_ministre | prime_minister premier | primer_ministro
ministre ministère | minister ministry | ministro ministra ministerio
gouvernement gouvernemental exécutif | government administration | gobierno gubernamental
député parlementaire | mp lawmaker congressman congresswoman legislator | diputado parlamentario
parlement assemblée | parliament congress | parlamento congreso cortes
sénat sénateur sénatrice | senate senator | senado senador
maire mairie municipalité | mayor city_hall town_hall | alcalde alcaldesa alcaldía ayuntamiento
élection électoral scrutin | election electoral ballot | elección elecciones electoral comicios
voter vote votant suffrage | vote voter | votar voto votante
élire élu élue | elect elected | elegir elegido electo
électeur | electorate | elector
abstention abstenir abstentionniste | abstention abstain | abstención abstener
candidat candidature | candidate candidacy | candidato candidatura
sondage enquête_d_opinion | poll survey | sondeo encuesta
loi législation législatif projet_de_loi texte_de_loi | law bill legislation act | ley legislación proyecto_de_ley
réforme réformer | reform | reforma reformar
référendum | referendum | referéndum
démissionner démission | resign resignation step_down stand_down | dimitir dimisión renuncia
parti_politique | political_party | partido
gauche | left_wing leftist | izquierda
droite | right_wing | derecha
tribunal cour justice judiciaire | court justice judicial | tribunal corte justicia judicial
juge magistrat | judge magistrate | juez jueza magistrado
procès | trial lawsuit | juicio
prison pénitentiaire carcéral détention derrière_les_barreaux | prison jail behind_bars | cárcel prisión entre_rejas
prisonnier détenu | prisoner inmate | preso recluso
police policier | police policeman officer cop | policía policial
crime criminel criminalité | crime criminal | crimen criminal criminalidad
crime délinquance délit | offence offense delinquency | delito delincuencia
meurtre homicide assassinat assassiner | murder homicide assassinate assassination | asesinato homicidio asesinar
vol voler cambriolage | theft burglary robbery steal stole stolen | robo hurto robar
viol violer_une | rape | violación_sexual
victime | victim | víctima
suspect suspecté mis_en_cause | suspect suspected | sospechoso
terrorisme terroriste attentat | terrorism terrorist terror | terrorismo terrorista atentado
attaquer attaque agresser agression | attack assault | atacar ataque agredir agresión
arme armement | weapon gun arms firearm | arma armamento
armée militaire soldat | army military soldier troop | ejército militar soldado
défense | defence defense | defensa
bombardement bombarder bombe | bomb bombing bombard | bomba bombardeo bombardear
missile | missile | misil
envahir invasion | invade invasion | invadir invasión
réfugié demandeur_d_asile | refugee asylum_seeker | refugiado solicitante_de_asilo
asile | asylum | asilo
migrant immigré immigrant migration migratoire | migrant immigrant migration | migrante inmigrante migración migratorio
expulser expulsion reconduite | deport deportation expel expulsion expelled | expulsar expulsión deportar deportación
frontière frontalier | border | frontera
étranger | foreign foreigner | extranjero
passeport | passport | pasaporte
santé sanitaire | health healthcare | salud sanidad sanitario
hôpital hospitalier hôpitaux chu | hospital | hospital
hospitaliser hospitalisation | hospitalise hospitalize hospitalization | hospitalizar hospitalización
lit lits | bed | cama
médecin docteur praticien | doctor physician | médico doctor
infirmier infirmière | nurse | enfermero enfermera
malade patient | patient | paciente enfermo
maladie pathologie | disease illness | enfermedad
vaccin vacciner vaccination vaccinal | vaccine vaccinate vaccination jab | vacuna vacunar vacunación
médicament traitement remède | drug medicine medication treatment | medicamento fármaco tratamiento
covid coronavirus covid19 covid_19 sars_cov_2 | covid coronavirus covid19 covid_19 | covid coronavirus covid_19
grippe | flu influenza | gripe
rougeole | measles | sarampión
cancer cancéreux | cancer | cáncer
virus viral | virus viral | virus viral
épidémie pandémie | epidemic pandemic | epidemia pandemia
grossesse enceinte | pregnancy pregnant | embarazo embarazada
avortement avorter ivg | abortion abort | aborto abortar
espérance_de_vie | life_expectancy | esperanza_de_vida
autisme autiste | autism autistic | autismo autista
tabac fumer fumeur cigarette | tobacco smoke smoker smoking cigarette | tabaco fumar fumador cigarrillo
alcool alcoolique | alcohol alcoholic | alcohol alcohólico
viande | meat | carne
alimentation alimentaire aliment nourriture | food | alimentación alimentario alimento comida
eau | water | agua
eau_du_robinet | tap_water | agua_del_grifo
climat climatique | climate | clima climático
température | temperature | temperatura
émission émettre | emission emit | emisión emitir
pollution polluer polluant | pollution pollute pollutant | contaminación contaminar contaminante
co2 dioxyde_de_carbone gaz_carbonique | co2 carbon_dioxide | co2 dióxido_de_carbono
sécheresse | drought | sequía
inondation | flood flooding | inundación
incendie feu | fire blaze wildfire | incendio fuego
brûler | burn burned burnt | quemar arder
séisme tremblement_de_terre | earthquake quake | terremoto seísmo sismo
tempête ouragan | storm hurricane | tormenta huracán
forêt forestier arbre | forest tree | bosque forestal árbol
énergie énergétique | energy | energía energético
électricité électrique | electricity electric power | electricidad eléctrico luz
gaz | gas | gas
pétrole pétrolier | oil petroleum | petróleo petrolero
essence carburant | petrol gasoline fuel | gasolina combustible
nucléaire | nuclear | nuclear
réacteur centrale | reactor power_plant power_station | reactor central
éolienne éolien | wind_turbine wind_power | eólico aerogenerador
charbon | coal | carbón
voiture automobile véhicule | car automobile vehicle | coche automóvil vehículo
avion aérien | plane aircraft airplane | avión aéreo
aéroport | airport | aeropuerto
train ferroviaire | train rail railway | tren ferroviario
pont | bridge | puente
route routier autoroute | road highway motorway | carretera autopista
accident | accident crash | accidente
école scolaire établissement | school | escuela colegio escolar
élève écolier | pupil | alumno
étudiant | student | estudiante
université universitaire | university college | universidad universitario
professeur enseignant | teacher professor | profesor docente maestro
éducation enseignement | education teaching | educación enseñanza
baccalauréat bac | baccalaureate | bachillerato
diplôme diplômé | degree diploma graduate | título diploma graduado
enfant | child children kid | niño niña hijo
femme féminin | woman women female | mujer mujeres femenino
homme hommes masculin | man men male | hombre hombres masculino varón
fille | girl daughter | chica
garçon | boy | chico
rompre trahir | break betray | romper traicionar
habitant habitants population | inhabitant inhabitants population resident | habitante habitantes población
citoyen | citizen | ciudadano
naissance natalité | birth birthrate | nacimiento natalidad
mariage marier épouser | marriage marry wedding | matrimonio casar boda
divorce divorcer | divorce | divorcio divorciar
famille familial | family | familia familiar
religion religieux | religion religious | religión religioso
musulman islam islamique | muslim islam islamic | musulmán islam islámico
mosquée | mosque | mezquita
église | church | iglesia
pape | pope | papa
juif | jew jewish | judío
chrétien catholique | christian catholic | cristiano católico
blesser blessé blessure | injure injured injury wounded wound | herir herido herida
otage | hostage | rehén
guerre_civile | civil_war | guerra_civil
accord traité pacte | agreement treaty deal pact accord | acuerdo tratado pacto
sanction sanctionner | sanction | sanción sancionar
ambassade ambassadeur | embassy ambassador | embajada embajador
drone | drone | dron
manifester manifestation manifestant défiler | protest protester | manifestar manifestación manifestante
manifester | demonstrate demonstration demonstrator | protesta protestar
match rencontre_sportive | match game | partido_de_fútbol
finale | final | final
but | goal | gol
équipe | team | equipo
champion championnat | champion championship league | campeón campeonato liga
coupe_du_monde mondial | world_cup | copa_del_mundo mundial
jeux_olympiques jo | olympics olympic_games | juegos_olímpicos
médaille | medal | medalla
joueur | player | jugador
entraîneur sélectionneur | coach manager | entrenador seleccionador
football foot | football soccer | fútbol
record | record | récord
touriste tourisme touristique | tourist tourism | turista turismo turístico
visiteur visiter | visitor visit | visitante visitar
musée | museum | museo
film cinéma | film movie cinema | película cine
livre | book | libro
journal presse journaliste | newspaper press journalist | periódico prensa periodista
télévision | television tv | televisión
internet web en_ligne | internet web online | internet web
téléphone | phone telephone | teléfono
ordinateur informatique | computer | ordenador computadora
satellite | satellite | satélite
terre | earth | tierra
lune | moon | luna
mer océan maritime | sea ocean | mar océano
île | island isle | isla
ville | city town | ciudad
quartier banlieue | neighbourhood neighborhood suburb district | barrio
agriculteur agricole agriculture paysan | farmer farm agriculture | agricultor agrícola agricultura
agriculteur | agricultural | campesino
pesticide | pesticide | pesticida plaguicida
abeille | bee | abeja
animal animaux | animal | animal
chien | dog | perro
poisson pêche pêcheur | fish fishing fisherman | pez pescado pesca pescador
étude recherche chercheur | study research researcher | estudio investigación investigador
scientifique science | scientist scientific science | científico ciencia
preuve | evidence proof | prueba
lien relier lié | link linked connection | vínculo relación vinculado
lien cause causer provoquer entraîner | cause trigger lead_to | causa causar provocar
droit droits | right rights | derecho derechos
liberté | freedom liberty | libertad
discrimination | discrimination | discriminación
racisme raciste | racism racist | racismo racista
corruption corrompu | corruption corrupt | corrupción corrupto
fraude frauder | fraud | fraude
promettre promesse promis engager engagement | promise pledge vow | prometer promesa prometió comprometer
annoncer annonce | announce announcement | anunciar anuncio
décider décision | decide decision | decidir decisión
signer signature | sign signed | firmar firma
demande réclamer demander | demand request claim | demanda pedir solicitud
financer financement | fund funding finance | financiar financiación
recevoir accueillir reçu | receive receives welcome took_in take_in host | recibir acoger
critiquer critique | criticise criticize criticism | criticar crítica
accuser accusation | accuse accusation allegation | acusar acusación
immeuble bâtiment édifice | building | edificio
pays nation | country nation | país nación
membre | member | miembro
monde mondial_de | world global worldwide | mundo
européen europe | european europe | europeo europa
trimestre | quarter | trimestre
année an | year | año
mois | month | mes
semaine | week | semana
jour journée quotidien | day daily | día diario
heure | hour | hora
hebdomadaire | weekly | semanal
travailler_à_distance télétravail télétravailler | remote_work telework telecommute | teletrabajo teletrabajar
utiliser utilisation usage employer_un | use usage | usar uso utilizar
habiter vivre vit vivent résider | live lives living_in reside | vivir vive viven residir habitar
soigner soin | care treat | cuidar atención
gratuité | free_of_charge | gratuidad
déplacement déplacer voyage voyager | travel trip journey | viaje viajar desplazamiento
crise | crisis | crisis
sécurité sécuritaire | security | seguridad
violence violent | violence violent | violencia violento
protéger protection | protect protection | proteger protección
augmentation_de_salaire | pay_rise pay_raise | subida_salarial
marquer inscrire | score | marcar anotar
accoucher donner_naissance accouchement | give_birth gave_birth | dar_a_luz
dépasser excéder surpasser franchir franchir_la_barre | exceed surpass outnumber overtake | superar exceder rebasar
contaminer infecter infection contamination | infect infection | infectar infección contagiar contagio
transmettre transmission propager propagation | transmit transmission spread | transmitir transmisión propagar
tester dépister dépistage test | test screening | prueba_de test
posséder détenir propriétaire | own possess owner | poseer propietario
louer location locataire | tenant lease | alquilar inquilino
prêt emprunt emprunter crédit | loan borrow credit | préstamo crédito
pouvoir_d_achat | purchasing_power | poder_adquisitivo
vacances | holiday vacation | vacaciones
manque manquer pénurie | shortage | escasez faltar
bateau navire embarcation | boat ship vessel | barco buque embarcación
camion poids_lourd | truck lorry | camión
vélo bicyclette cycliste | bike bicycle cyclist | bicicleta ciclista
adolescent ado mineur | teenager teen adolescent minor | adolescente menor_de_edad
bébé nourrisson | baby infant newborn | bebé
père papa | father dad | padre
mère maman | mother mum mom | madre
frère | brother | hermano
sœur | sister | hermana
mari époux | husband | marido esposo
avocat avocate | lawyer attorney | abogado
procureur parquet | prosecutor | fiscalía
roi royal | king royal | rey
reine | queen | reina
chanteur chanteuse | singer | cantante
acteur actrice comédien | actor actress | actor actriz
écrivain auteur romancier | writer author novelist | escritor autor
milliardaire | billionaire | multimillonario
sans_abri sdf sans_domicile | homeless | sin_techo sintecho
obésité obèse | obesity obese | obesidad obeso
diabète diabétique | diabetes diabetic | diabetes
cerveau cérébral | brain | cerebro
cœur cardiaque | heart cardiac | corazón cardíaco
sang sanguin | blood | sangre
masque | mask | mascarilla
confinement confiner confiné | lockdown | confinamiento confinar
drapeau | flag | bandera
langue linguistique | language | lengua idioma
diriger présider dirigeante | lead_the head_of | dirigir presidir
rencontrer rencontre | meet meeting | encontrar_a reunirse
payer paiement | payment | pagar pago
vitesse | speed | velocidad
largeur large | width wide | anchura ancho
hauteur | height | altura
poids peser | weight weigh | peso pesar
taille mesurer | size measure | tamaño medir
distance éloigné | distance | distancia
surface superficie | area surface | superficie
population_mondiale | world_population | población_mundial
immobilier | property real_estate | inmobiliario
énergie_renouvelable renouvelable | renewable | renovable
réseau | network | red
données | data | datos
piratage pirater pirate | hack hacker hacking | hackear pirata
algorithme | algorithm | algoritmo
robot | robot | robot
espace spatial | space | espacio espacial
planète | planet | planeta
espèce | species | especie
plastique | plastic | plástico
déchet ordure | waste rubbish garbage trash | residuo basura
recycler recyclage | recycle recycling | reciclar reciclaje
glacier glace banquise | glacier ice | glaciar hielo
canicule vague_de_chaleur | heatwave heat_wave | ola_de_calor
pluie précipitation pluvieux | rain rainfall | lluvia precipitación
neige enneigement | snow | nieve
échange | exchange | intercambio
marque | brand | marca
publicité publicitaire | advertisement advertising ad | publicidad anuncio_publicitario
client clientèle | customer client | cliente
supermarché grande_surface | supermarket | supermercado
altérer modifier changer | alter modify change | alterar modificar cambiar
puce | microchip chip | microchip chip
contenir contient | contain | contener contiene
restaurant restaurateur | restaurant | restaurante
magasin boutique commerce_de | shop store | tienda
avenir futur | future | futuro
"""

ROWS: tuple[tuple[str, str, str], ...] = tuple(
    (row[0], row[1], row[2]) for row in (line.split(" | ") for line in _ROWS.strip().splitlines())
)
